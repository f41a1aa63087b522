import { isClutter } from './clutter.js';
import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';
import { sharedWords } from './shared-words.js';

const mostGain = 6;
/** A paragraph shorter than this that stands between lines that are none is as often a teaser as the article's. */
const longestTeaser = 300;
const shortestSentence = 25;
/** What such a paragraph counts for, against one in a row of paragraphs, until it is known what the text is about. */
const loneShare = 0.5;

/**
 * The run of lines with the most running text and the least else: the maximum-sum range, where prose counts for
 * its length and every other line against (after the content-extraction idea of Gottron and of Pasternack and Roth,
 * "Extracting article text from the web with maximum subsequence segmentation", WWW 2009). Found twice: the second time,
 * paragraphs that stand alone count by the words they share with the range found first. Empty where there is no prose.
 */
export function bodyRange(traits: readonly LineTraits[]): LineRange {
  const lone = isLone(traits);
  const first = maximumRange(traits.map((line, index) => gain(line) * (lone[index] ? loneShare : 1)));
  const shared = sharedWords(traits, first);
  const usual = median(
    shared.slice(first.start, first.end).filter((_, at) => traits[first.start + at]?.prose),
  );
  if (usual === 0) return first;
  return maximumRange(
    traits.map((line, index) => gain(line) * (lone[index] ? trustOf((shared[index] ?? 0) / usual) : 1)),
  );
}

/** From words shared, against the range's paragraphs, to a factor: gold paragraphs have 1 in the median, teasers .4. */
function trustOf(shared: number): number {
  return Math.max(-0.2, Math.min(1, 1.2 * shared - 0.4));
}

function median(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function maximumRange(gains: readonly number[]): LineRange {
  let best: LineRange = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  for (const [index, each] of gains.entries()) {
    sum += each;
    if (sum <= 0) {
      sum = 0;
      start = index + 1;
    } else if (sum > bestSum) {
      bestSum = sum;
      best = { start, end: index + 1 };
    }
  }
  return best;
}

/** Short prose without a sentence next to it, clutter left out, or behind a single line, which would be a heading. */
function isLone(traits: readonly LineTraits[]): boolean[] {
  const clutter = isClutter(traits);
  const kept = traits.filter((_, index) => !clutter[index]);
  const unlabelled = traits.filter(({ credit, furniture }) => !credit && !furniture);
  const inCompany = new Set([
    ...kept.filter((_, at) => isSentence(kept[at - 1]) || isSentence(kept[at + 1])),
    ...unlabelled.filter((_, at) => isSentence(unlabelled[at - 2]) || isSentence(unlabelled[at + 2])),
  ]);
  return traits.map((line) => line.prose && line.size < longestTeaser && !inCompany.has(line));
}

function isSentence(line: LineTraits | undefined): boolean {
  if (line === undefined || line.line.mark || line.furniture) return false;
  return line.prose || (line.closed && line.size >= shortestSentence);
}

function gain({ prose, size, line, furniture, consent }: LineTraits): number {
  if (consent) return -1;
  if (prose) return Math.min(mostGain, size / 100);
  if (furniture === 'rights' || furniture === 'recent' || furniture === 'comments') return -2;
  if (line.mark && size < 80) return -0.7;
  return size < 80 ? -0.4 : -0.1;
}
