import type { LineTraits } from './line-traits.js';

/** A half-open range of line numbers. */
export interface LineRange {
  start: number;
  end: number;
}

const mostGain = 6;

/**
 * The run of lines with the most running text and the least else: the maximum-sum range, where prose counts for
 * its length and every other line against (after the content-extraction idea of Gottron and of Pasternack and Roth,
 * "Extracting article text from the web with maximum subsequence segmentation", WWW 2009). Empty where there is no prose.
 */
export function bodyRange(traits: readonly LineTraits[]): LineRange {
  let best: LineRange = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  for (const [index, line] of traits.entries()) {
    sum += gain(line);
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

function gain({ prose, size, line, furniture, consent }: LineTraits): number {
  if (consent) return -1;
  if (prose) return Math.min(mostGain, size / 100);
  if (furniture === 'rights' || furniture === 'recent' || furniture === 'comments') return -2;
  if (line.mark && size < 80) return -0.7;
  return size < 80 ? -0.4 : -0.1;
}
