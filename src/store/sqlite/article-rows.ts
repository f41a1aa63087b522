import { setImmediate } from 'node:timers/promises';
import type { Article, Section } from '../../article/article.js';
import type { ArticleFilter, ArticleSummary, StoredArticle } from '../store.js';
import type { SqliteDatabase } from './database.js';
import { foldedText } from './folded-text.js';

interface SummaryRow {
  id: string;
  url: string | null;
  outlet: string | null;
  title: string;
  authors: string;
  published_at: string | null;
  updated_at: string | null;
  language: string | null;
  added_at: string;
  sample: number;
  headings: string;
  passages: number;
}

interface ArticleRow extends SummaryRow {
  key: number;
  standfirst: string | null;
  tags: string;
  source: string;
}

const summaryColumns = `articles.id, url, outlet, title, authors, published_at, updated_at, language, added_at, sample,
  headings, passages`;

/** Articles read at once: a few milliseconds. */
const pageSize = 500;

/** Newest first, articles without a date at the end; the loop is free between two pages of a long list. */
export async function listArticles(
  database: SqliteDatabase,
  filter: ArticleFilter,
): Promise<ArticleSummary[]> {
  const keys = database.read(() => keysOf(database, filter));
  const found: ArticleSummary[] = [];
  for (let start = 0; start < keys.length; start += pageSize) {
    if (start > 0) await setImmediate();
    const page = keys.slice(start, start + pageSize);
    for (const article of database.read(() => articlesByKey(database, page))) found.push(article);
  }
  return found;
}

function keysOf(database: SqliteDatabase, filter: ArticleFilter): number[] {
  const words = foldedText(filter.words ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return database
    .statement<[Record<string, unknown>], number>(
      `SELECT key FROM articles
       WHERE NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(listing_folded, value) = 0)
         AND (:outlet IS NULL OR outlet_folded = :outlet)
         AND (:since IS NULL OR published_at >= :since)
         AND (:until IS NULL OR substr(published_at, 1, 10) <= :until)
       ORDER BY published_at DESC, key DESC LIMIT :limit`,
    )
    .pluck()
    .all({
      words: JSON.stringify(words),
      outlet: filter.outlet === undefined ? null : foldedText(filter.outlet),
      since: filter.since ?? null,
      until: filter.until ?? null,
      limit: filter.limit ?? -1,
    });
}

function articlesByKey(database: SqliteDatabase, keys: readonly number[]): ArticleSummary[] {
  return database
    .statement<[string], SummaryRow>(
      `SELECT ${summaryColumns} FROM json_each(?) CROSS JOIN articles ON articles.key = value ORDER BY json_each.key`,
    )
    .all(JSON.stringify(keys))
    .map(toSummary);
}

/** In the order of `ids`; ids that are gone are left out. */
export function articlesById(database: SqliteDatabase, ids: readonly string[]): ArticleSummary[] {
  return database
    .statement<[string], SummaryRow>(
      `SELECT ${summaryColumns} FROM json_each(?) CROSS JOIN articles ON articles.id = value ORDER BY json_each.key`,
    )
    .all(JSON.stringify(ids))
    .map(toSummary);
}

export function readArticle(database: SqliteDatabase, id: string): StoredArticle | null {
  const row = database
    .statement<[string], ArticleRow>(
      `SELECT articles.key, standfirst, tags, source, ${summaryColumns} FROM articles WHERE id = ?`,
    )
    .get(id);
  if (!row) return null;
  return { ...toSummary(row), source: row.source, article: toArticle(row, readSections(database, row.key)) };
}

function readSections(database: SqliteDatabase, key: number): Section[] {
  return database
    .statement<[number], { heading: string | null; text: string }>(
      'SELECT heading, text FROM sections WHERE article_key = ? ORDER BY position',
    )
    .all(key)
    .map(({ heading, text }) => ({ heading, paragraphs: text === '' ? [] : text.split('\n') }));
}

function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    url: row.url,
    outlet: row.outlet,
    title: row.title,
    authors: JSON.parse(row.authors),
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    language: row.language,
    headings: JSON.parse(row.headings),
    passages: row.passages,
    addedAt: row.added_at,
    sample: row.sample === 1,
  };
}

function toArticle(row: ArticleRow, sections: Section[]): Article {
  return {
    url: row.url,
    outlet: row.outlet,
    title: row.title,
    standfirst: row.standfirst,
    authors: JSON.parse(row.authors),
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    language: row.language,
    tags: JSON.parse(row.tags),
    sections,
  };
}
