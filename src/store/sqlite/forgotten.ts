import type { SqliteDatabase } from './database.js';

/** Must run inside a transaction, while the article is still there. */
export function rememberForgotten(database: SqliteDatabase, key: number): void {
  database
    .statement<[Record<string, unknown>]>(
      `INSERT OR REPLACE INTO forgotten (name, article_id, forgotten_at)
       SELECT id, id, :now FROM articles WHERE key = :key
       UNION SELECT sources.source, id, :now FROM sources JOIN articles ON key = article_key WHERE key = :key`,
    )
    .run({ key, now: new Date().toISOString() });
}

/** By id or by source: a page read under another name is still the page that was forgotten. */
export function isForgotten(database: SqliteDatabase, name: string): boolean {
  return database.statement<[string]>('SELECT 1 FROM forgotten WHERE name = ?').get(name) !== undefined;
}

/** Must run inside a transaction. */
export function allowAgain(database: SqliteDatabase, name: string): void {
  database
    .statement<[string]>(
      'DELETE FROM forgotten WHERE article_id IN (SELECT article_id FROM forgotten WHERE name = ?)',
    )
    .run(name);
}
