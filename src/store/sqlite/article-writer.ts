import { sectionText } from '../../article/article.js';
import type { ArticleRecord } from '../store.js';
import type { SqliteDatabase } from './database.js';
import { foldedText } from './folded-text.js';
import { nextGeneration } from './generations.js';
import { type PackedPage, writePage } from './pages.js';
import { insertPassages, removePassages } from './passage-writer.js';
import { keepVersion } from './versions.js';

/** Must run inside a transaction. The article's row stays and its content changes, so that what refers to it holds. */
export function replaceArticle(
  database: SqliteDatabase,
  record: ArticleRecord,
  packed: PackedPage,
): 'added' | 'updated' {
  const generation = nextGeneration(database);
  if (record.replaces !== undefined) takeIdentity(database, record.replaces, record.id);
  const known = articleKey(database, record.id);
  if (known !== undefined) {
    keepVersion(database, known, record);
    removePassages(database, known, generation);
    database.statement<[number]>('DELETE FROM sections WHERE article_key = ?').run(known);
  }
  const key = writeRow(database, record);
  writeSections(database, key, record);
  writePage(database, key, record.source, packed);
  insertPassages(database, key, record.passages, generation);
  return known === undefined ? 'added' : 'updated';
}

/** Must run inside a transaction. Sections, passages, vectors, versions and raw page go with the row. */
export function removeArticle(database: SqliteDatabase, key: number): void {
  removePassages(database, key, nextGeneration(database));
  database.statement<[number]>('DELETE FROM articles WHERE key = ?').run(key);
}

export function articleKey(database: SqliteDatabase, id: string): number | undefined {
  return database.statement<[string], { key: number }>('SELECT key FROM articles WHERE id = ?').get(id)?.key;
}

/** The article under the old id goes on under the new one; if that exists already, the old one goes. */
function takeIdentity(database: SqliteDatabase, oldId: string, newId: string): void {
  const old = articleKey(database, oldId);
  if (old === undefined || oldId === newId) return;
  if (articleKey(database, newId) !== undefined) removeArticle(database, old);
  else database.statement<[string, number]>('UPDATE articles SET id = ? WHERE key = ?').run(newId, old);
}

function writeRow(database: SqliteDatabase, record: ArticleRecord): number {
  const { article } = record;
  const row = database
    .statement<[Record<string, unknown>], { key: number }>(
      `INSERT INTO articles (id, url, outlet, title, standfirst, authors, published_at, updated_at, language, tags,
         source, content_hash, fingerprint, sample, added_at, stored_at, outlet_folded, listing_folded,
         headings, passages)
       VALUES (:id, :url, :outlet, :title, :standfirst, :authors, :publishedAt, :updatedAt, :language, :tags,
         :source, :contentHash, :fingerprint, :sample, :now, :now, :outletFolded, :listingFolded,
         :headings, :passages)
       ON CONFLICT (id) DO UPDATE SET url = excluded.url, outlet = excluded.outlet, title = excluded.title,
         standfirst = excluded.standfirst, authors = excluded.authors, published_at = excluded.published_at,
         updated_at = excluded.updated_at, language = excluded.language, tags = excluded.tags,
         source = excluded.source, content_hash = excluded.content_hash, fingerprint = excluded.fingerprint,
         sample = excluded.sample, stored_at = excluded.stored_at, outlet_folded = excluded.outlet_folded,
         listing_folded = excluded.listing_folded, headings = excluded.headings, passages = excluded.passages
       RETURNING key`,
    )
    .get({
      id: record.id,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      standfirst: article.standfirst,
      authors: JSON.stringify(article.authors),
      publishedAt: article.publishedAt,
      updatedAt: article.updatedAt,
      language: article.language,
      tags: JSON.stringify(article.tags),
      source: record.source,
      contentHash: record.contentHash,
      fingerprint: record.fingerprint,
      sample: record.sample ? 1 : 0,
      now: new Date().toISOString(),
      outletFolded: article.outlet === null ? null : foldedText(article.outlet),
      listingFolded: foldedText(`${article.title}\n${article.outlet ?? ''}`),
      headings: JSON.stringify(article.sections.map(({ heading }) => heading)),
      passages: record.passages.length,
    });
  if (!row) throw new Error('an upsert returned no row');
  return row.key;
}

function writeSections(database: SqliteDatabase, key: number, record: ArticleRecord): void {
  const insert = database.statement<[number, number, string | null, string]>(
    'INSERT INTO sections (article_key, position, heading, text) VALUES (?, ?, ?, ?)',
  );
  for (const [position, section] of record.article.sections.entries()) {
    insert.run(key, position, section.heading, sectionText(section));
  }
}
