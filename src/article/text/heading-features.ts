import { isAuthorName } from '../authors.js';
import type { HeadingCompany } from './heading-company.js';
import type { LineTraits } from './line-traits.js';
import { isQuestion, startsQuoted } from './own-features.js';

/** A candidate with the lines around it once clutter is left out. */
export interface Candidate {
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
  company: HeadingCompany;
  /** How many of the page's other candidates stand directly between two paragraphs. */
  series: number;
}

type Measure = [name: string, measure: (candidate: Candidate) => number | boolean];

const measures: Measure[] = [
  ['bias', () => 1],
  ['size', ({ line }) => Math.min(1, line.size / 100)],
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
  [
    'out of a series',
    ({ series, directBefore, directAfter }) => series > 2 && Math.min(directBefore, directAfter) < 0.3,
  ],
  ['alike', ({ company }) => company.alike],
  ['odd one out', ({ company }) => company.odd],
  ['question among questions', ({ line, company }) => (isQuestion(line.line.text) ? company.questions : 0)],
  ['address', ({ line }) => /@|https?:|www\.|\.com/u.test(line.line.text)],
];

export const headingFeatureNames: string[] = measures.map(([name]) => name);

/** The numbers that decide whether a candidate is a heading, in the order of their names. */
export function headingFeatures(candidate: Candidate): number[] {
  return measures.map(([, measure]) => Number(measure(candidate)));
}
