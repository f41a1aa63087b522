import type { LexicalHit, LexicalQuery } from '../store.js';
import type { SqliteDatabase } from './database.js';
import { foldedText } from './folded-text.js';

/** How much a word counts by where it stands (https://www.sqlite.org/fts5.html#the_bm25_function). */
export interface FieldWeights {
  headline: number;
  heading: number;
  text: number;
}

/** Passages in which any of the terms occurs, best first by BM25. */
export function searchText(
  database: SqliteDatabase,
  query: LexicalQuery,
  weights: FieldWeights,
): LexicalHit[] {
  const match = matchAny(query.terms);
  if (match === null) return [];
  const { outlet, since, until } = query.filter ?? {};
  const filtered = outlet !== undefined || since !== undefined || until !== undefined;
  return database
    .statement<[Record<string, unknown>], LexicalHit>(filtered ? filteredSearch : plainSearch)
    .all({
      match,
      ...weights,
      limit: query.limit,
      ...(filtered && {
        outlet: outlet === undefined ? null : foldedText(outlet),
        since: since ?? null,
        until: until ?? null,
      }),
    });
}

// CROSS JOIN fixes the order: full-text first, then its rows are looked up; the other way round is a search a row.
const score = '-bm25(passage_index, :headline, :heading, :text) AS score';
const plainSearch = `SELECT rowid AS passageId, ${score} FROM passage_index
  WHERE passage_index MATCH :match ORDER BY score DESC LIMIT :limit`;
const filteredSearch = `SELECT passages.id AS passageId, ${score} FROM passage_index
  CROSS JOIN passages ON passages.id = passage_index.rowid
  CROSS JOIN articles ON articles.key = passages.article_key
  WHERE passage_index MATCH :match
    AND (:outlet IS NULL OR outlet_folded = :outlet)
    AND (:since IS NULL OR published_at >= :since)
    AND (:until IS NULL OR substr(published_at, 1, 10) <= :until)
  ORDER BY score DESC LIMIT :limit`;

/** Every term in quotes: FTS5's operators, columns and parentheses are just words. */
function matchAny(terms: readonly string[]): string | null {
  const quoted = terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('\0', '').replaceAll('"', '""')}"`);
  return quoted.length === 0 ? null : quoted.join(' OR ');
}
