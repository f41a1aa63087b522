import { isAuthorName } from '../authors.js';
import { isClutter } from './clutter.js';
import { embeddedPosts } from './embedded-posts.js';
import { isCaptioned, isHeadingShaped } from './heading-shape.js';
import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';
import { isQuestion, startsQuoted } from './own-features.js';
import { sharedWords } from './shared-words.js';
import { labelledTeasers } from './teaser-labels.js';

const reach = 2;
/** So many questions, against the paragraphs, are an interview's, not headings. */
const fewestQuestions = 8;
const questionShare = 0.2;

/** A line that could be a heading, and the numbers that decide it. */
export interface HeadingCandidate {
  index: number;
  features: number[];
}

/** A candidate with the lines around it once clutter is left out. */
interface Candidate {
  index: number;
  line: LineTraits;
  before: LineTraits | undefined;
  after: LineTraits | undefined;
  textBefore: number;
  textAfter: number;
  textAfter2: number;
  nextIsCandidate: boolean;
  lastWasCandidate: boolean;
  shared: number;
  captioned: boolean;
  share: number;
  toEnd: number;
  /** How likely the lines directly above and below, clutter or not, are text. */
  directBefore: number;
  directAfter: number;
  opens: boolean;
  /** How many of the page's other candidates stand directly between two paragraphs. */
  series: number;
}

type Measure = [name: string, measure: (candidate: Candidate) => number | boolean];

const measures: Measure[] = [
  ['bias', () => 1],
  ['size', ({ line }) => Math.min(1, line.size / 100)],
  ['under 8', ({ line }) => line.size < 8],
  ['under 15', ({ line }) => line.size < 15],
  ['over 80', ({ line }) => line.size > 80],
  ['question', ({ line }) => isQuestion(line.line.text)],
  [
    'question before a quote',
    ({ line, after }) => isQuestion(line.line.text) && startsQuoted(after?.line.text ?? ''),
  ],
  ['closed', ({ line }) => /[.!…]["”»]?$/u.test(line.line.text)],
  ['quoted', ({ line }) => startsQuoted(line.line.text)],
  ['name', ({ line }) => line.capitals > 0.7 && line.size < 40 && isAuthorName(line.line.text)],
  ['capitals', ({ line }) => line.capitals > 0.95],
  ['after quote', ({ before }) => startsQuoted(before?.line.text ?? '')],
  ['before quote', ({ after }) => startsQuoted(after?.line.text ?? '')],
  ['captioned', ({ captioned }) => captioned],
  ['furniture', ({ line }) => line.furniture !== null],
  ['text before', ({ textBefore }) => textBefore],
  ['text after', ({ textAfter }) => textAfter],
  ['text after next', ({ textAfter2 }) => textAfter2],
  ['text on both sides', ({ textBefore, textAfter }) => Math.min(textBefore, textAfter)],
  ['text twice after', ({ textAfter, textAfter2 }) => Math.min(textAfter, textAfter2)],
  ['candidate next', ({ nextIsCandidate }) => nextIsCandidate],
  ['candidate before', ({ lastWasCandidate }) => lastWasCandidate],
  ['shared words', ({ shared }) => shared],
  ['no shared word', ({ shared }) => shared === 0],
  ['share', ({ share }) => Math.min(1, share)],
  ['high share', ({ share }) => share > 0.5],
  ['near end', ({ toEnd }) => Math.max(0, 1 - toEnd / 6)],
  ['closed before', ({ before }) => before?.closed ?? false],
  ['colon before', ({ before }) => /[:：]$/u.test(before?.line.text ?? '')],
  ['long after', ({ after }) => (after?.size ?? 0) > 150],
  ['short after', ({ after }) => (after?.size ?? 0) < 60],
  ['directly before', ({ directAfter }) => directAfter],
  ['directly after', ({ directBefore }) => directBefore],
  ['directly between', ({ directBefore, directAfter }) => Math.min(directBefore, directAfter)],
  ['opens the body', ({ opens }) => opens],
  ['one of a series', ({ series }) => Math.min(1, series / 4)],
  [
    'out of a series',
    ({ series, directBefore, directAfter }) => series > 2 && Math.min(directBefore, directAfter) < 0.3,
  ],
  ['address', ({ line }) => /@|https?:|www\.|\.com/u.test(line.line.text)],
];

export const headingFeatureNames: string[] = measures.map(([name]) => name);

/**
 * The lines in and about the body that stand alone, are short and do not end like a sentence, unless a picture follows.
 *
 * @param likely for each line, how likely it is running text, 0 to 1.
 */
export function headingCandidates(
  traits: readonly LineTraits[],
  range: LineRange,
  likely: readonly number[],
): HeadingCandidate[] {
  const text = withPosts(traits, likely);
  const clutter = isClutter(traits);
  const kept = traits.flatMap((_, index) => (clutter[index] ? [] : [index]));
  const teasers = labelledTeasers(traits);
  const from = Math.max(0, range.start - reach);
  const positions = kept.flatMap((index, position) =>
    index >= from &&
    index < range.end + reach &&
    !teasers.has(index) &&
    isHeadingShaped(traits, index, text[kept[position + 1] ?? -1] ?? 0)
      ? [position]
      : [],
  );
  const shared = sharedWords(traits, range);
  const among = new Set(positions);
  const questions = positions.filter((position) =>
    isQuestion(traits[kept[position] ?? 0]?.line.text ?? ''),
  ).length;
  const texts = text.filter((likely) => likely > 0.5).length;
  const firstText = text.findIndex((likely) => likely > 0.5);
  const between = positions
    .map((position) => kept[position] ?? 0)
    .filter((index) => Math.min(text[index - 1] ?? 0, text[index + 1] ?? 0) > 0.5);
  const interview = questions >= fewestQuestions && questions > texts * questionShare;
  const asked = (position: number) => isQuestion(traits[kept[position] ?? 0]?.line.text ?? '');
  return positions
    .filter((position) => !(interview && asked(position)))
    .map((position) => {
      const index = kept[position] ?? 0;
      const at = (step: number) => kept[position + step] ?? -1;
      const candidate: Candidate = {
        index,
        line: traits[index] as LineTraits,
        before: traits[at(-1)],
        after: traits[at(1)],
        textBefore: Math.max(text[at(-1)] ?? 0, (text[at(-2)] ?? 0) * 0.8),
        textAfter: text[at(1)] ?? 0,
        textAfter2: text[at(2)] ?? 0,
        nextIsCandidate: among.has(position + 1),
        lastWasCandidate: among.has(position - 1),
        shared: shared[index] ?? 0,
        captioned: isCaptioned(traits, index),
        share: positions.length / Math.max(1, texts),
        toEnd: range.end - index,
        // A line of furniture set into the text ("read also") does not part it.
        directBefore: text[traits[index - 1]?.furniture ? at(-1) : index - 1] ?? 0,
        directAfter: text[index + 1] ?? 0,
        opens: index <= firstText,
        series: between.filter((other) => other !== index).length,
      };
      return { index, features: measures.map(([, measure]) => Number(measure(candidate))) };
    });
}

/** A post set into the text is as good a neighbour as a paragraph: its lines count as text. */
function withPosts(traits: readonly LineTraits[], likely: readonly number[]): number[] {
  const posts = new Set(embeddedPosts(traits).flat());
  return likely.map((each, index) => (posts.has(index) ? 1 : each));
}
