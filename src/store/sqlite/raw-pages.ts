import type { ArticleRecord } from '../store.js';
import { decompressed } from './compression.js';
import type { SqliteDatabase } from './database.js';

/** The page an article was read from, as it came. */
export function readRawPage(database: SqliteDatabase, id: string): ArticleRecord['rawPage'] | null {
  const row = database
    .statement<[string], { format: string; reader_version: number; content: Buffer }>(
      `SELECT format, reader_version, content FROM raw_pages JOIN articles ON key = article_key WHERE id = ?`,
    )
    .get(id);
  return row
    ? { format: row.format, readerVersion: row.reader_version, content: decompressed(row.content) }
    : null;
}
