import type { LexicalHit, Store } from '../store/store.js';
import type { QueryFilter } from './search.js';
import type { VectorHit, VectorIndex } from './vector-index.js';

/**
 * The passages nearest to the question, and those full-text has found with their similarity, nearest first:
 * a passage is never without its vector's evidence because the other retriever brought it.
 */
export async function vectorSearch(
  { store, index }: { store: Store; index: VectorIndex },
  questionVector: Float32Array,
  filter: QueryFilter,
  lexical: readonly LexicalHit[],
  limit: number,
): Promise<VectorHit[]> {
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const allowed = filtered ? new Set(await store.passageIds(filter)) : undefined;
  const nearest = await index.nearest(questionVector, limit, allowed);
  const found = new Set(nearest.map(({ passageId }) => passageId));
  const missing = lexical.map(({ passageId }) => passageId).filter((id) => !found.has(id));
  const similarities = missing.length > 0 ? await index.similarities(questionVector, missing) : new Map();
  const added = [...similarities].map(([passageId, score]) => ({ passageId, score }));
  return [...nearest, ...added].sort((a, b) => b.score - a.score);
}
