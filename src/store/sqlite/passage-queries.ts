import type { Span } from '../../passages/passage.js';
import type { ArticleFilter, PassageWords, StoredPassage } from '../store.js';
import type { SqliteDatabase } from './database.js';
import { foldedText } from './folded-text.js';

interface PassageRow {
  id: number;
  article_id: string;
  article_key: number;
  section: number;
  span_start: number;
  span_end: number;
  sentences: string;
  header: string;
  words: string | null;
  runs: Buffer | null;
}

interface SectionRow {
  heading: string | null;
  text: string;
}

const columns = `passages.id, articles.id AS article_id, article_key, section, span_start, span_end, sentences,
  header, words, runs`;
const joins = 'JOIN articles ON articles.key = passages.article_key';

/** In the order of `ids`; ids that are gone are left out. */
export function passagesById(database: SqliteDatabase, ids: readonly number[]): StoredPassage[] {
  const rows = database
    .statement<[string], PassageRow>(
      `SELECT ${columns} FROM json_each(?) CROSS JOIN passages ON passages.id = value ${joins}
       ORDER BY json_each.key`,
    )
    .all(JSON.stringify(ids));
  return withTexts(database, rows);
}

/** Languages of their articles, ISO 639-1, by id; passages that are gone, or of a language not known, are left out. */
export function passageLanguages(database: SqliteDatabase, ids: readonly number[]): Map<number, string> {
  const rows = database
    .statement<[string], { id: number; language: string }>(
      `SELECT passages.id, language FROM json_each(?) CROSS JOIN passages ON passages.id = value ${joins}
       WHERE language IS NOT NULL`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, language }) => [id, language]));
}

/** In the order of the article. */
export function passagesOfArticle(database: SqliteDatabase, articleId: string): StoredPassage[] {
  const rows = database
    .statement<[string], PassageRow>(
      `SELECT ${columns} FROM passages ${joins} WHERE articles.id = ? ORDER BY section, span_start`,
    )
    .all(articleId);
  return withTexts(database, rows);
}

/** Ids beyond `after`, in order. */
export function passagesWithoutWords(database: SqliteDatabase, after: number, limit: number): number[] {
  return database
    .statement<[number, number], number>(
      'SELECT id FROM passages WHERE words IS NULL AND id > ? ORDER BY id LIMIT ?',
    )
    .pluck()
    .all(after, limit);
}

/** Ids of the passages of the articles that pass the filter. Only what is asked for is in the query, so that it finds an index. */
export function passageIds(database: SqliteDatabase, { outlet, since, until }: ArticleFilter): number[] {
  const conditions = [
    ...(outlet === undefined ? [] : ['outlet_folded = :outlet']),
    ...(since === undefined ? [] : ['published_at >= :since']),
    // A day and its times sort before it with a tilde behind.
    ...(until === undefined
      ? []
      : [`published_at < :until || '~' AND substr(published_at, 1, 10) <= :until`]),
  ];
  return database
    .statement<[Record<string, string>], number>(
      `SELECT passages.id FROM articles JOIN passages ON article_key = key
       WHERE ${conditions.length === 0 ? 'true' : conditions.join(' AND ')}`,
    )
    .pluck()
    .all({
      ...(outlet !== undefined && { outlet: foldedText(outlet) }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    });
}

/** A passage's text is cut from its section when it is read: it cannot differ from the article. Each is read once. */
function withTexts(database: SqliteDatabase, rows: readonly PassageRow[]): StoredPassage[] {
  const read = database.statement<[number, number], SectionRow>(
    'SELECT heading, text FROM sections WHERE article_key = ? AND position = ?',
  );
  const sections = new Map<string, SectionRow | undefined>();
  return rows.flatMap((row) => {
    const key = `${row.article_key} ${row.section}`;
    if (!sections.has(key)) sections.set(key, read.get(row.article_key, row.section));
    const section = sections.get(key);
    return section ? [toPassage(row, section)] : [];
  });
}

function toPassage(row: PassageRow, section: SectionRow): StoredPassage {
  return {
    id: row.id,
    articleId: row.article_id,
    section: row.section,
    heading: section.heading,
    span: { start: row.span_start, end: row.span_end },
    text: section.text.slice(row.span_start, row.span_end),
    sentences: toSpans(JSON.parse(row.sentences)),
    header: row.header,
    words: toWords(row),
  };
}

function toWords({ words, runs }: PassageRow): PassageWords | null {
  if (words === null || runs === null) return null;
  return { sentences: words, runs: new Uint32Array(Uint8Array.from(runs).buffer) };
}

function toSpans(offsets: readonly number[]): Span[] {
  return Array.from({ length: offsets.length / 2 }, (_, index) => ({
    start: offsets[index * 2] ?? 0,
    end: offsets[index * 2 + 1] ?? 0,
  }));
}
