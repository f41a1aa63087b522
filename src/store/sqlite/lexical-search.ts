import type { LexicalHit, LexicalQuery } from '../store.js';
import { rankByBm25 } from './bm25.js';
import type { SqliteDatabase } from './database.js';
import type { GenerationCache } from './generation-cache.js';
import type { PassageLengths } from './passage-lengths.js';
import { passageIds } from './passage-queries.js';
import { type FieldWeights, readPostings } from './postings.js';

/** What a store knows of its passages at large. */
export interface LexicalContext {
  weights: FieldWeights;
  lengths: PassageLengths;
  cache: GenerationCache;
}

/** Passages in which any of the terms occurs, best first by BM25. Must run inside a reading action. */
export function searchText(
  database: SqliteDatabase,
  { terms, raising = [], filter = {}, limit }: LexicalQuery,
  { weights, lengths, cache }: LexicalContext,
): LexicalHit[] {
  lengths.refresh();
  const own = new Set(terms);
  const postings = [...own].map((term) => readPostings(database, term, weights));
  const common = raising
    .filter((term) => !own.has(term))
    .map((term) => cache.get(`postings ${term}`, () => readPostings(database, term, weights)));
  const { outlet, since, until } = filter;
  const filtered = outlet !== undefined || since !== undefined || until !== undefined;
  const allowed = filtered ? new Set(passageIds(database, filter)) : null;
  return rankByBm25(postings, lengths, { limit, allowed, raising: common });
}
