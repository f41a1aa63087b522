import type { LexicalHit, LexicalQuery } from '../store.js';
import { rankByBm25 } from './bm25.js';
import type { SqliteDatabase } from './database.js';
import type { PassageLengths } from './passage-lengths.js';
import { passageIds } from './passage-queries.js';
import { type FieldWeights, readPostings } from './postings.js';

/** Passages in which any of the terms occurs, best first by BM25. Must run inside a reading action. */
export function searchText(
  database: SqliteDatabase,
  { terms, filter = {}, limit }: LexicalQuery,
  weights: FieldWeights,
  lengths: PassageLengths,
): LexicalHit[] {
  lengths.refresh();
  const postings = [...new Set(terms)].map((term) => readPostings(database, term, weights));
  const { outlet, since, until } = filter;
  const filtered = outlet !== undefined || since !== undefined || until !== undefined;
  const allowed = filtered ? new Set(passageIds(database, filter)) : null;
  return rankByBm25(postings, lengths, limit, allowed);
}
