import { isClutter } from './clutter.js';
import { embeddedPosts } from './embedded-posts.js';
import { headingCompany } from './heading-company.js';
import { type Candidate, headingFeatures } from './heading-features.js';
import { isLookalike } from './heading-lookalikes.js';
import { isCaptioned, isHeadingShaped } from './heading-shape.js';
import { introductions } from './introduced-lists.js';
import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';
import { isQuestion } from './own-features.js';
import { sharedWords } from './shared-words.js';
import { signUpBoxes } from './sign-up-boxes.js';
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
  const text = withPosts(traits, range, likely);
  const boxes = signUpBoxes(traits);
  const clutter = isClutter(traits).map((each, index) => each || boxes.has(index));
  const kept = traits.flatMap((_, index) => (clutter[index] ? [] : [index]));
  const teasers = labelledTeasers(traits);
  const from = Math.max(0, range.start - reach);
  const positions = kept.flatMap((index, position) =>
    index >= from &&
    index < range.end + reach &&
    !teasers.has(index) &&
    !isLookalike(traits, index, text) &&
    isHeadingShaped(traits, index, text[kept[position + 1] ?? -1] ?? 0)
      ? [position]
      : [],
  );
  const shared = sharedWords(traits, range);
  const among = new Set(positions);
  const asked = (position: number) => isQuestion(traits[kept[position] ?? 0]?.line.text ?? '');
  const questions = positions.filter(asked).length;
  const texts = text.filter((likely) => likely > 0.5).length;
  const firstText = text.findIndex((likely) => likely > 0.5);
  const between = positions
    .map((position) => kept[position] ?? 0)
    .filter((index) => Math.min(text[index - 1] ?? 0, text[index + 1] ?? 0) > 0.5);
  const company = headingCompany(traits, between);
  const interview = questions >= fewestQuestions && questions > texts * questionShare;
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
        company: company(index),
        series: between.filter((other) => other !== index).length,
      };
      return { index, features: headingFeatures(candidate) };
    });
}

/** Posts set into the text, and lines that introduce a list, are as good neighbours as paragraphs: they count as text. */
function withPosts(traits: readonly LineTraits[], range: LineRange, likely: readonly number[]): number[] {
  const posts = new Set(embeddedPosts(traits).flat());
  const introducing = new Set(
    introductions(traits)
      .map(({ index }) => index)
      .filter((index) => index > range.start && index < range.end + reach),
  );
  return likely.map((each, index) => (posts.has(index) || introducing.has(index) ? 1 : each));
}
