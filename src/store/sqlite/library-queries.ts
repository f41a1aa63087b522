import type { StoreCounts } from '../store.js';
import type { SqliteDatabase } from './database.js';

export function storedVersion(
  database: SqliteDatabase,
  id: string,
): { contentHash: string; fingerprint: string } | null {
  const row = database
    .statement<[string], { content_hash: string; fingerprint: string }>(
      'SELECT content_hash, fingerprint FROM articles WHERE id = ?',
    )
    .get(id);
  return row ? { contentHash: row.content_hash, fingerprint: row.fingerprint } : null;
}

export function articleWithContent(
  database: SqliteDatabase,
  contentHash: string,
  exceptId: string,
): string | null {
  const statement = database.statement<[string, string], { id: string }>(
    'SELECT id FROM articles WHERE content_hash = ? AND id <> ? ORDER BY key LIMIT 1',
  );
  return statement.get(contentHash, exceptId)?.id ?? null;
}

export function sampleKeys(database: SqliteDatabase): number[] {
  return database.statement<[], number>('SELECT key FROM articles WHERE sample = 1').pluck().all();
}

/** In the order they came. */
export function articleIds(database: SqliteDatabase): string[] {
  return database.statement<[], string>('SELECT id FROM articles ORDER BY key').pluck().all();
}

/** Ids of articles whose passages have another fingerprint. */
export function staleArticles(database: SqliteDatabase, fingerprint: string): string[] {
  return database
    .statement<[string], string>('SELECT id FROM articles WHERE fingerprint <> ? ORDER BY key')
    .pluck()
    .all(fingerprint);
}

export function listOutlets(database: SqliteDatabase): string[] {
  return database
    .statement<[], string>(
      'SELECT min(outlet) FROM articles WHERE outlet IS NOT NULL GROUP BY outlet_folded ORDER BY outlet_folded',
    )
    .pluck()
    .all();
}

/** That of most articles first. */
export function listLanguages(database: SqliteDatabase): string[] {
  return database
    .statement<[], string>(
      `SELECT language FROM articles WHERE language IS NOT NULL
       GROUP BY language ORDER BY count(*) DESC, language`,
    )
    .pluck()
    .all();
}

export function countEverything(database: SqliteDatabase): StoreCounts {
  const counts = database
    .statement<[], StoreCounts>(
      `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM passages) AS passages,
         (SELECT max(published_at) FROM articles) AS newest,
         (SELECT count(*) FROM articles WHERE sample = 1) AS samples`,
    )
    .get();
  return counts ?? { articles: 0, passages: 0, newest: null, samples: 0 };
}
