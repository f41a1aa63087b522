import type { LexicalHit } from '../store.js';
import type { Postings } from './postings.js';

/** What scores are measured against: how many passages there are, and how long each is. */
export interface Lengths {
  readonly passages: number;
  /** Mean length in words. */
  readonly mean: number;
  of(passageId: number): number;
}

/** The parameters of FTS5 (https://www.sqlite.org/fts5.html#the_bm25_function). */
const k1 = 1.2;
const b = 0.75;
/** What a word that most passages hold weighs, as in FTS5: hardly anything, but never against a passage. */
const leastWeight = 1e-6;

interface BestOptions {
  limit: number;
  allowed?: ReadonlySet<number> | null;
  raising?: readonly Postings[];
}

/**
 * The passages that hold most, best first, those of one score in the order of their ids: BM25 as FTS5 computes it, over
 * the passages there are. FTS5's own counts the removed ones too when its table keeps no contents, so that a library
 * would rank by its history.
 *
 * @param terms the postings of each term
 * @param options `allowed`: the passages that may be found, null for all; `raising`: postings that count in passages
 * that the terms find
 */
export function rankByBm25(
  terms: readonly Postings[],
  lengths: Lengths,
  { limit, allowed = null, raising = [] }: BestOptions,
): LexicalHit[] {
  const all = [...terms, ...raising];
  const weights = all.map(({ passageIds }) => weightOf(passageIds.length, lengths.passages));
  const at = all.map(() => 0);
  const best: LexicalHit[] = [];
  for (let passageId = nextPassage(terms, at); passageId !== none; passageId = nextPassage(terms, at)) {
    const length = k1 * (1 - b + (b * lengths.of(passageId)) / lengths.mean);
    let score = 0;
    for (let n = 0; n < all.length; n++) {
      const place = placeOf(passageId, all[n], at[n] ?? 0);
      const isHere = all[n]?.passageIds[place] === passageId;
      at[n] = isHere ? place + 1 : place;
      if (!isHere) continue;
      const frequency = all[n]?.frequencies[place] ?? 0;
      score += (weights[n] ?? 0) * ((frequency * (k1 + 1)) / (frequency + length));
    }
    if (!allowed || allowed.has(passageId)) keepBest(best, { passageId, score }, limit);
  }
  return best;
}

function weightOf(holding: number, passages: number): number {
  const weight = Math.log((passages - holding + 0.5) / (holding + 0.5));
  return weight > 0 ? weight : leastWeight;
}

const none = Number.POSITIVE_INFINITY;

/** The first passage that has not been scored. */
function nextPassage(terms: readonly Postings[], at: readonly number[]): number {
  let next = none;
  for (let n = 0; n < terms.length; n++) next = Math.min(next, terms[n]?.passageIds[at[n] ?? 0] ?? none);
  return next;
}

/** The place of a passage among those that hold a term, or of the first behind it. */
function placeOf(passageId: number, postings: Postings | undefined, from: number): number {
  let place = from;
  while ((postings?.passageIds[place] ?? none) < passageId) place++;
  return place;
}

function keepBest(best: LexicalHit[], hit: LexicalHit, limit: number): void {
  if (best.length >= limit) {
    if (hit.score <= (best.at(-1)?.score ?? none)) return;
    best.pop();
  }
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle]?.score ?? 0) >= hit.score) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, hit);
}
