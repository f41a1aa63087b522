import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';
import { sharedWords } from './shared-words.js';

export const placeFeatureNames: string[] = [
  ...[
    'inside',
    'first inside',
    'before',
    'after',
    'near before',
    'near after',
    'to end',
    'last prose passed',
  ],
  ...[
    'prose density',
    'list density',
    'short density',
    'shared words',
    'shared words inside',
    'shared words, open',
  ],
  ...[
    'candidate',
    'candidate alone',
    'candidate shared',
    'candidate near',
    'candidate before dated',
    'end marks',
    'after end mark',
  ],
];

const window = 6;

/** What the classifier knows of where each line stands: in the body's range, among what, and what it shares with it. */
export function placeFeatures(traits: readonly LineTraits[], range: LineRange): number[][] {
  const shared = sharedWords(traits, range);
  const prose = densities(traits, (line) => line.prose);
  const lists = densities(traits, ({ line }) => line.mark !== '');
  const shorts = densities(traits, (line) => line.size < 40 && !line.closed);
  const ends = running(traits, isEndMark);
  const lastProse = traits.findLastIndex((line, index) => line.prose && index < range.end);
  return traits.map((line, index) => {
    const inside = index >= range.start && index < range.end;
    const before = Math.max(0, range.start - index);
    const after = Math.max(0, index - range.end + 1);
    const alike = shared[index] ?? 0;
    const marks = (ends[index] ?? 0) - (ends[Math.min(index, range.start)] ?? 0);
    return [
      inside,
      index === range.start,
      farFrom(before),
      farFrom(after),
      nearTo(before, 12),
      nearTo(after, 8),
      inside ? 1 / Math.sqrt(range.end - index) : 0,
      inside && index > lastProse,
      prose[index] ?? 0,
      lists[index] ?? 0,
      shorts[index] ?? 0,
      alike,
      inside ? alike : 0,
      line.closed ? 0 : alike,
      ...headlineFeatures(traits, index, before, alike),
      Math.min(1, marks / 3),
      marks > 0,
    ].map(Number);
  });
}

/** How a line before the body looks as its headline; all 0 for a line that cannot be. */
function headlineFeatures(
  traits: readonly LineTraits[],
  index: number,
  before: number,
  alike: number,
): readonly (number | boolean)[] {
  const line = traits[index];
  const isCandidate =
    line !== undefined &&
    before > 0 &&
    line.size > 20 &&
    line.size < 220 &&
    !line.line.mark &&
    !line.furniture &&
    !line.credit;
  if (!isCandidate) return [0, 0, 0, 0, 0];
  const alone = line.line.afterBlank && (traits[index + 1]?.line.afterBlank ?? true);
  const aboveDate = traits.slice(index + 1, index + 8).some(({ dated, byline }) => dated || byline);
  return [1, alone, alike, before <= 15, aboveDate];
}

/** Lines of distance as 0 to 1, by their logarithm. */
function farFrom(lines: number): number {
  return Math.min(1, Math.log2(1 + lines) / 8);
}

/** 1 beside it, 0 at it and from so many lines on. */
function nearTo(lines: number, reach: number): number {
  return lines > 0 ? Math.max(0, 1 - lines / reach) : 0;
}

/** The share of the lines up to six before and after that a test holds for. */
function densities(traits: readonly LineTraits[], holds: (line: LineTraits) => boolean): number[] {
  const sums = running(traits, holds);
  return traits.map((_, index) => {
    const [from, to] = [Math.max(0, index - window), Math.min(traits.length, index + window + 1)];
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}

/** How many lines before each index a test holds for (one entry more than lines). */
function running(traits: readonly LineTraits[], holds: (line: LineTraits) => boolean): number[] {
  const sums = [0];
  for (const line of traits) sums.push((sums.at(-1) ?? 0) + (holds(line) ? 1 : 0));
  return sums;
}

function isEndMark({ furniture }: LineTraits): boolean {
  return furniture === 'recent' || furniture === 'rights' || furniture === 'comments' || furniture === 'tags';
}
