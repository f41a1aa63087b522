import type { SqliteDatabase } from './database.js';

/** Must run inside a transaction, while the article is still there. */
export function rememberForgotten(database: SqliteDatabase, key: number): void {
  database
    .statement<[string, number]>(
      `INSERT OR REPLACE INTO forgotten (id, source, forgotten_at)
       SELECT id, source, ? FROM articles WHERE key = ?`,
    )
    .run(new Date().toISOString(), key);
}

/** By id or by source: a page read under another name is still the page that was forgotten. */
export function isForgotten(database: SqliteDatabase, idOrSource: string): boolean {
  return (
    database
      .statement<[Record<string, string>]>('SELECT 1 FROM forgotten WHERE id = :name OR source = :name')
      .get({ name: idOrSource }) !== undefined
  );
}

/** Must run inside a transaction. */
export function allowAgain(database: SqliteDatabase, idOrSource: string): void {
  database
    .statement<[Record<string, string>]>('DELETE FROM forgotten WHERE id = :name OR source = :name')
    .run({ name: idOrSource });
}
