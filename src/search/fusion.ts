import type { LexicalHit } from '../store/store.js';
import type { Background } from './background.js';
import type { Evidence } from './search.js';
import type { VectorHit } from './vector-index.js';

export interface FusedPassage {
  passageId: number;
  /** 0 to 1. */
  score: number;
  lexical: Evidence | null;
  vector: Evidence | null;
}

export interface FusionScale {
  /** Weight of the vectors, 0 to 1. */
  weight: number;
  /** The BM25 score that counts as 1. */
  fullLexical: number;
  /** What a passage's similarity is held against. */
  backgroundOf: (passageId: number) => Background;
}

/** Standard deviations over the background that count as 1: what the best passage of a large library reaches. */
const fullDeviations = 8;

/**
 * Convex combination of normalised scores (Bruch, Gai, Ingber 2022, https://arxiv.org/abs/2210.11934), best first:
 * ranks alone would lose how much better the best one is. Similarities are counted in standard deviations over the
 * library's own background, because the least of the candidates' similarities depends on how many there are.
 *
 * @param lexical best first
 * @param vector nearest first
 */
export function fuse(
  lexical: readonly LexicalHit[],
  vector: readonly VectorHit[],
  { weight, fullLexical, backgroundOf }: FusionScale,
): FusedPassage[] {
  const fused = new Map<number, FusedPassage>();
  const passage = (passageId: number) => {
    const known = fused.get(passageId) ?? { passageId, score: 0, lexical: null, vector: null };
    fused.set(passageId, known);
    return known;
  };
  lexical.forEach(({ passageId, score }, index) => {
    const found = passage(passageId);
    found.lexical = { rank: index + 1, score };
    found.score += (1 - weight) * bounded(score / (fullLexical || 1));
  });
  vector.forEach(({ passageId, score }, index) => {
    const found = passage(passageId);
    found.vector = { rank: index + 1, score };
    found.score += weight * strength(score, backgroundOf(passageId));
  });
  return [...fused.values()].sort((a, b) => b.score - a.score || a.passageId - b.passageId);
}

/** What a similarity is worth in this library, 0 to 1. */
export function strength(similarity: number, { mean, deviation }: Background): number {
  return bounded((similarity - mean) / deviation / fullDeviations);
}

function bounded(value: number): number {
  return Math.min(1, Math.max(0, value));
}
