import { isClutter } from './clutter.js';
import { isPersonWithRole } from './heading-shape.js';
import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';
import { isQuestion, startsQuoted } from './own-features.js';

const longestHeading = 130;
const runningSize = 35;

type Measure = [name: string, measure: (around: Surroundings) => number | boolean];

/** A line with what stands around it: directly, and once clutter is left out. */
interface Surroundings {
  line: LineTraits;
  clutter: boolean;
  inside: boolean;
  above: LineTraits | undefined;
  below: LineTraits | undefined;
  before: LineTraits | undefined;
  before2: LineTraits | undefined;
  after: LineTraits | undefined;
  after2: LineTraits | undefined;
  below2: LineTraits | undefined;
  /** Whether nothing but the line itself stands between its blank lines. */
  alone: boolean;
  proseBefore: number;
  proseAfter: number;
  shaped: boolean;
  opens: boolean;
  follows: boolean;
  caption: boolean;
  /** How many lines of the page have a heading's shape and place, against its prose. */
  headings: number;
}

const neighbours = ['above', 'below', 'before', 'before2', 'after', 'after2'] as const;

const measures: Measure[] = [
  ['clutter', ({ clutter }) => clutter],
  ['clutter inside', ({ clutter, inside }) => clutter && inside],
  ['alone', ({ alone }) => alone],
  ['after blank', ({ line }) => line.line.afterBlank],
  ['before blank', ({ below }) => below?.line.afterBlank ?? true],
  ['caption', ({ caption }) => caption],
  ['caption and open', ({ caption, line }) => caption && !line.closed],
  ['above credit', ({ above }) => above?.credit ?? false],
  ['below credit', ({ below }) => below?.credit ?? false],
  ['above furniture', ({ above }) => above?.furniture != null],
  ['below furniture', ({ below }) => below?.furniture != null],
  ['above read-also', ({ above }) => above?.furniture === 'read-also'],
  ['prose before', ({ proseBefore }) => proseBefore / 6],
  ['prose after', ({ proseAfter }) => proseAfter / 6],
  ['prose on both sides', ({ proseBefore, proseAfter }) => proseBefore > 0 && proseAfter > 0],
  [
    'sentence amid prose',
    ({ line, proseBefore, proseAfter }) => line.closed && !line.line.mark && proseBefore + proseAfter >= 6,
  ],
  ['sentence after prose', ({ line, proseBefore }) => line.closed && !line.line.mark && proseBefore >= 2],
  ['open amid prose', ({ line, proseBefore, proseAfter }) => !line.closed && proseBefore + proseAfter >= 6],
  ['shaped', ({ shaped }) => shaped],
  ['shaped, alone', ({ shaped, alone }) => shaped && alone],
  ['shaped, opens', ({ shaped, opens }) => shaped && opens],
  ['shaped, alone, opens', ({ shaped, alone, opens }) => shaped && alone && opens],
  ['heading', isHeading],
  ['heading, quotes around', (around) => isHeading(around) && startsQuoted(around.after?.line.text ?? '')],
  ['heading after quote', (around) => isHeading(around) && startsQuoted(around.before?.line.text ?? '')],
  ['heading question', (around) => isHeading(around) && isQuestion(around.line.line.text)],
  ['heading follows', (around) => isHeading(around) && around.follows],
  ['heading, words above', (around) => isHeading(around) && !around.follows && !around.before?.closed],
  [
    'captioned',
    ({ line, alone, below, below2 }) => alone && line.size < longestHeading && isCaptionAbove(below, below2),
  ],
  ['person', ({ line, inside }) => inside && isPersonWithRole(line.line.text)],
  ['heading name', (around) => isHeading(around) && around.line.capitals > 0.7 && around.line.size < 50],
  ['heading capitals', (around) => isHeading(around) && around.line.capitals > 0.95],
  ['heading tiny', (around) => isHeading(around) && around.line.size < 14],
  ['heading long', (around) => isHeading(around) && around.line.size > 80],
  [
    'heading closed',
    ({ line, shaped, alone, opens }) =>
      !shaped && alone && opens && line.size < longestHeading && /[.!]$/.test(line.line.text),
  ],
  ['heading of many', (around) => (isHeading(around) ? Math.min(1, around.headings * 2) : 0)],
  ['heading, prose before', (around) => (isHeading(around) ? around.proseBefore / 6 : 0)],
  ['heading, prose after', (around) => (isHeading(around) ? around.proseAfter / 6 : 0)],
  ...neighbours.flatMap((side): Measure[] => [
    [`${side} prose`, (around) => around[side]?.prose ?? false],
    [`${side} size`, (around) => Math.min(1, Math.log2(1 + (around[side]?.size ?? 0)) / 10)],
    [`${side} closed`, (around) => around[side]?.closed ?? false],
    [`${side} marked`, (around) => (around[side]?.line.mark ?? '') !== ''],
  ]),
];

export const contextFeatureNames: string[] = measures.map(([name]) => name);

/** What the classifier knows of the lines around each line. */
export function contextFeatures(traits: readonly LineTraits[], range: LineRange): number[][] {
  const around = surroundings(traits, range);
  const prose = around.filter(({ line, inside }) => line.prose && inside).length;
  const headings = around.filter(isHeading).length / Math.max(1, prose);
  return around.map((one) => measures.map(([, measure]) => Number(measure({ ...one, headings }))));
}

function isHeading({ line, shaped, alone, opens, caption }: Surroundings): boolean {
  return shaped && alone && opens && !caption && !isPersonWithRole(line.line.text);
}

function surroundings(traits: readonly LineTraits[], range: LineRange): Surroundings[] {
  const clutter = isClutter(traits);
  const kept = traits.flatMap((_, index) => (clutter[index] ? [] : [index]));
  let next = 0;
  return traits.map((line, index) => {
    while (next < kept.length && (kept[next] ?? 0) <= index) next += 1;
    const last = clutter[index] ? next - 1 : next - 2;
    const at = (position: number) => traits[kept[position] ?? -1];
    const [before, after] = [at(last), at(next)];
    const [above, below] = [traits[index - 1], traits[index + 1]];
    const inside = index >= range.start && index < range.end;
    const alone = line.line.afterBlank && ((below?.line.afterBlank ?? true) || (below?.prose ?? false));
    const proseOf = (from: number) => [0, 1, 2].filter((step) => at(from + step)?.prose).length;
    return {
      line,
      clutter: clutter[index] ?? false,
      inside,
      above,
      below,
      before,
      before2: at(last - 1),
      after,
      after2: at(next + 1),
      below2: traits[index + 2],
      alone,
      proseBefore: proseOf(last - 2) * 2,
      proseAfter: proseOf(next) * 2,
      shaped: inside && !clutter[index] && isShaped(line),
      opens: isRunning(after),
      follows: isRunning(before) || index === range.start,
      caption: (above?.credit ?? false) || ((below?.credit ?? false) && !below?.line.afterBlank),
      headings: 0,
    };
  });
}

/** Whether a caption and its credit stand below. */
function isCaptionAbove(below: LineTraits | undefined, below2: LineTraits | undefined): boolean {
  return (below?.credit ?? false) || ((below2?.credit ?? false) && !below2?.line.afterBlank);
}

function isShaped({ line, size }: LineTraits): boolean {
  return size <= longestHeading && !line.mark && !/[.,;:。：]["”»]?$/u.test(line.text);
}

function isRunning(line: LineTraits | undefined): boolean {
  return (
    line !== undefined &&
    !line.line.mark &&
    line.size >= runningSize &&
    (line.closed || line.size > longestHeading || /[:：]$/u.test(line.line.text))
  );
}
