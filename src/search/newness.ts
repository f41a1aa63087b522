import type { ArticleSummary } from '../store/store.js';
import type { RankedPassage } from './search.js';

/** What the newest candidate's score is raised by, as a share of it, over one many years old. */
const gain = 0.7;
/** Days in which what is gained by being new falls to a third. */
const newsAge = 365;

/**
 * What a candidate's score is multiplied by where the newest is asked for: the newest candidate's by 1. By a factor, so
 * that what is new and beside the point gains little; an article without a date is as old as can be.
 */
export function newness(
  ranked: readonly RankedPassage[],
  newestWanted: boolean,
): (candidate: RankedPassage) => number {
  const newest = Math.max(...ranked.map(({ article }) => time(article)));
  if (!Number.isFinite(newest) || !newestWanted) return () => 1;
  return ({ article }) =>
    (1 + gain * Math.exp((time(article) - newest) / (newsAge * 86_400_000))) / (1 + gain);
}

/** Milliseconds. */
function time({ publishedAt }: ArticleSummary): number {
  return publishedAt ? Date.parse(publishedAt.slice(0, 10)) : Number.NEGATIVE_INFINITY;
}
