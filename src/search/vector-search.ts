import type { Store } from '../store/store.js';
import type { QueryFilter } from './search.js';
import type { PassageVector, VectorHit, VectorIndex } from './vector-index.js';

/**
 * The passages nearest to the question, and those full-text has found with their similarity, nearest first:
 * a passage is never without its vector's evidence because the other retriever brought it.
 *
 * @param lexical the vectors of the passages that full-text has found
 */
export async function vectorSearch(
  { store, index }: { store: Pick<Store, 'passageIds'>; index: VectorIndex },
  questionVector: Float32Array,
  filter: QueryFilter,
  lexical: readonly PassageVector[],
  limit: number,
): Promise<VectorHit[]> {
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const allowed = filtered ? new Set(await store.passageIds(filter)) : undefined;
  const nearest = await index.nearest(questionVector, limit, allowed);
  const found = new Set(nearest.map(({ passageId }) => passageId));
  const missing = lexical.filter(({ passageId }) => !found.has(passageId));
  const added = index.similarities(questionVector, missing);
  return [...nearest, ...added].sort((a, b) => b.score - a.score);
}
