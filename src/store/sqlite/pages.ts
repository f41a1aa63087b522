import type { Page } from '../../article/page.js';
import type { KnownPage, RawPage } from '../store.js';
import { compressedBeside, decompressed } from './compression.js';
import type { SqliteDatabase } from './database.js';

/** What the page of this source was when it was last looked at. */
export function readKnownPage(database: SqliteDatabase, source: string): KnownPage | null {
  const row = database
    .statement<[string], KnownPage>(
      `SELECT id AS articleId, page_hash AS hash, reader_version AS readerVersion, fingerprint
       FROM sources JOIN articles ON key = article_key WHERE sources.source = ?`,
    )
    .get(source);
  return row ?? null;
}

/** A raw page as it is written. */
export interface PackedPage extends Pick<RawPage, 'hash' | 'readerVersion'> {
  /** Brotli of the page as JSON. */
  data: Buffer;
}

/** To be awaited before the transaction that writes it. */
export async function packPage({ page, hash, readerVersion }: RawPage): Promise<PackedPage> {
  return { hash, readerVersion, data: await compressedBeside(JSON.stringify(page)) };
}

/** Must run inside a transaction. An article keeps the page last read; each of its sources keeps its own hash. */
export function writePage(database: SqliteDatabase, key: number, source: string, packed: PackedPage): void {
  const { hash, readerVersion, data } = packed;
  database
    .statement<[string, number, string, number]>(
      'INSERT OR REPLACE INTO sources (source, article_key, page_hash, reader_version) VALUES (?, ?, ?, ?)',
    )
    .run(source, key, hash, readerVersion);
  database
    .statement<[number, string, number, Buffer]>(
      'INSERT OR REPLACE INTO raw_pages (article_key, page_hash, reader_version, page) VALUES (?, ?, ?, ?)',
    )
    .run(key, hash, readerVersion, data);
}

/** The page an article was last read from, as it came. */
export function readRawPage(database: SqliteDatabase, id: string): RawPage | null {
  const row = database
    .statement<[string], { hash: string; readerVersion: number; page: Buffer }>(
      `SELECT page_hash AS hash, reader_version AS readerVersion, page
       FROM raw_pages JOIN articles ON key = article_key WHERE id = ?`,
    )
    .get(id);
  return row ? { ...row, page: JSON.parse(decompressed(row.page)) as Page } : null;
}
