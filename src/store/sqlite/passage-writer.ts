import type { PassageRecord, PassageWords } from '../store.js';
import type { SqliteDatabase } from './database.js';
import { insertVectors } from './vectors.js';
import { learnTerms } from './vocabulary.js';

/** Must run inside a transaction. */
export function insertPassages(
  database: SqliteDatabase,
  articleKey: number,
  records: readonly PassageRecord[],
  generation: number,
): void {
  const insertPassage = database.statement<
    [number, number, number, number, string, string, number, string, Buffer]
  >(
    `INSERT INTO passages (article_key, section, span_start, span_end, sentences, header, generation, words, runs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertTerms = database.statement<[number, string, string, string]>(
    'INSERT INTO passage_index (rowid, headline, heading, text) VALUES (?, ?, ?, ?)',
  );
  for (const { passage, terms, words, vectors } of records) {
    const sentences = passage.sentences.flatMap(({ start, end }) => [start, end]);
    const { section, span, header } = passage;
    const { lastInsertRowid } = insertPassage.run(
      articleKey,
      section,
      span.start,
      span.end,
      JSON.stringify(sentences),
      header,
      generation,
      words.sentences,
      toBytes(words.runs),
    );
    const id = Number(lastInsertRowid);
    insertTerms.run(id, terms.headline, terms.heading, terms.text);
    insertVectors(database, id, vectors.passage, vectors.sentences);
  }
  learnTerms(
    database,
    records.flatMap(({ terms }) => [terms.headline, terms.heading, terms.text]),
  );
  mergeSegments(database);
}

/** Pages of the full-text index written at most: under a millisecond. */
const pagesMerged = 16;

/**
 * Every write leaves a segment of its own, and a word is looked for in each of them: two of a size become one, so that
 * there are seven at 30,000 passages and not twenty-one (https://www.sqlite.org/fts5.html#the_merge_command).
 */
function mergeSegments(database: SqliteDatabase): void {
  database
    .statement<[number]>("INSERT INTO passage_index (passage_index, rank) VALUES ('merge', ?)")
    .run(pagesMerged);
}

/** Must run inside a transaction. Ids that are gone are left out. */
export function writePassageWords(database: SqliteDatabase, words: ReadonlyMap<number, PassageWords>): void {
  const update = database.statement<[string, Buffer, number]>(
    'UPDATE passages SET words = ?, runs = ? WHERE id = ?',
  );
  for (const [id, { sentences, runs }] of words) update.run(sentences, toBytes(runs), id);
}

function toBytes({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Must run inside a transaction. The ids are remembered, so that an index built earlier knows what to drop. */
export function removePassages(database: SqliteDatabase, articleKey: number, generation: number): void {
  for (const sql of [
    `INSERT INTO removed_passages (passage_id, generation)
     SELECT id, :generation FROM passages WHERE article_key = :articleKey`,
    'DELETE FROM passage_index WHERE rowid IN (SELECT id FROM passages WHERE article_key = :articleKey)',
    'DELETE FROM passages WHERE article_key = :articleKey',
  ]) {
    database.statement<[Record<string, number>]>(sql).run({ generation, articleKey });
  }
}
