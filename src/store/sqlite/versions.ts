import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../article/article.js';
import type { ArticleRecord, ArticleVersion } from '../store.js';
import { readArticle } from './article-rows.js';
import { compressed, decompressed } from './compression.js';
import type { SqliteDatabase } from './database.js';

/** Earlier versions kept of one article; a live blog that changes all day loses its oldest. */
const versionsKept = 50;

/** Must run inside a transaction, before the new version is written: what it says now is kept, if it changes. */
export function keepVersion(database: SqliteDatabase, key: number, next: ArticleRecord): void {
  const stored = readArticle(database, next.id);
  if (!stored || isDeepStrictEqual(stored.article, next.article)) return;
  database
    .statement<[Record<string, unknown>]>(
      `INSERT INTO article_versions (article_key, version, stored_at, content_hash, article)
       SELECT key, 1 + coalesce((SELECT max(version) FROM article_versions WHERE article_key = :key), 0),
         stored_at, content_hash, :article
       FROM articles WHERE key = :key`,
    )
    .run({ key, article: compressed(JSON.stringify(stored.article)) });
  database
    .statement<[Record<string, number>]>(
      `DELETE FROM article_versions WHERE article_key = :key AND version <=
         (SELECT max(version) FROM article_versions WHERE article_key = :key) - :kept`,
    )
    .run({ key, kept: versionsKept });
}

/** Oldest first, the one that counts now last. */
export function readVersions(database: SqliteDatabase, id: string): ArticleVersion[] {
  const current = readArticle(database, id);
  if (!current) return [];
  const earlier = database
    .statement<[string], { stored_at: string; article: Buffer }>(
      `SELECT article_versions.stored_at, article FROM article_versions
       JOIN articles ON key = article_key WHERE id = ? ORDER BY version`,
    )
    .all(id)
    .map((row) => ({ storedAt: row.stored_at, article: JSON.parse(decompressed(row.article)) as Article }));
  const storedAt = database
    .statement<[string], { stored_at: string }>('SELECT stored_at FROM articles WHERE id = ?')
    .get(id)?.stored_at;
  return [...earlier, { storedAt: storedAt ?? current.addedAt, article: current.article }];
}
