import type { LexicalHit } from '../store/store.js';
import type { Evidence } from './search.js';
import type { VectorHit } from './vector-index.js';

export interface FusedPassage {
  passageId: number;
  /** 0 to 1. */
  score: number;
  lexical: Evidence | null;
  vector: Evidence | null;
}

/**
 * Convex combination of normalised scores (Bruch, Gai, Ingber 2022, https://arxiv.org/abs/2210.11934), best first.
 * BM25 is divided by its best; similarities run from that of the farthest candidate, 0, to the nearest, 1.
 * Ranks alone would lose how much better the best one is.
 *
 * @param lexical best first
 * @param vector nearest first
 * @param weight of the vectors, 0 to 1
 */
export function fuse(
  lexical: readonly LexicalHit[],
  vector: readonly VectorHit[],
  weight: number,
): FusedPassage[] {
  const fused = new Map<number, FusedPassage>();
  const passage = (passageId: number) => {
    const known = fused.get(passageId) ?? { passageId, score: 0, lexical: null, vector: null };
    fused.set(passageId, known);
    return known;
  };
  const best = lexical[0]?.score || 1;
  lexical.forEach(({ passageId, score }, index) => {
    const found = passage(passageId);
    found.lexical = { rank: index + 1, score };
    found.score += (1 - weight) * Math.max(0, score / best);
  });
  const nearest = vector[0]?.score ?? 1;
  const span = nearest - (vector.at(-1)?.score ?? 0) || 1;
  vector.forEach(({ passageId, score }, index) => {
    const found = passage(passageId);
    found.vector = { rank: index + 1, score };
    found.score += weight * (1 - (nearest - score) / span);
  });
  return [...fused.values()].sort((a, b) => b.score - a.score || a.passageId - b.passageId);
}
