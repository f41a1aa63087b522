import { setImmediate } from 'node:timers/promises';
import type { SqliteDatabase } from './database.js';

const pageSize = 500;

export interface PassageVector {
  passageId: number;
  vector: Float32Array;
}

/** Must run inside the transaction that adds the passage. */
export function insertVectors(
  database: SqliteDatabase,
  passageId: number,
  vector: Float32Array,
  sentences: readonly Int8Array[],
): void {
  database
    .statement<[number, Buffer, Buffer]>(
      'INSERT INTO passage_vectors (passage_id, vector, sentences) VALUES (?, ?, ?)',
    )
    .run(
      passageId,
      Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      Buffer.concat(
        sentences.map(
          (sentence) => new Uint8Array(sentence.buffer, sentence.byteOffset, sentence.byteLength),
        ),
      ),
    );
}

export function sentenceVectors(database: SqliteDatabase, ids: readonly number[]): Map<number, Int8Array[]> {
  const rows = database
    .statement<[string], { passage_id: number; dimensions: number; sentences: Buffer }>(
      `SELECT passage_id, length(vector) / 4 AS dimensions, sentences
       FROM passage_vectors WHERE passage_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.passage_id, splitSentences(row.sentences, row.dimensions)]));
}

/** Passage vectors of one fingerprint in the order of their ids, a page at a time, with the loop free in between. */
export async function* passageVectors(
  database: SqliteDatabase,
  fingerprint: string,
): AsyncGenerator<PassageVector> {
  const statement = database.statement<[number, string, number], { id: number; vector: Buffer }>(
    `SELECT passages.id, vector FROM passages
     JOIN articles ON articles.key = passages.article_key
     JOIN passage_vectors ON passage_id = passages.id
     WHERE passages.id > ? AND fingerprint = ? ORDER BY passages.id LIMIT ?`,
  );
  for (let last = 0; ; await setImmediate()) {
    const rows = database.read(() => statement.all(last, fingerprint, pageSize));
    for (const row of rows) yield { passageId: row.id, vector: toFloats(row.vector) };
    if (rows.length < pageSize) return;
    last = rows.at(-1)?.id ?? last;
  }
}

export function vectorsById(database: SqliteDatabase, ids: readonly number[]): PassageVector[] {
  return database
    .statement<[string], { passage_id: number; vector: Buffer }>(
      'SELECT passage_id, vector FROM passage_vectors WHERE passage_id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids))
    .map((row) => ({ passageId: row.passage_id, vector: toFloats(row.vector) }));
}

/** Copied, because a Buffer of SQLite may start at an address no Float32Array can start at. */
function toFloats(data: Buffer): Float32Array {
  return new Float32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
}

function splitSentences(data: Buffer, dimensions: number): Int8Array[] {
  const count = dimensions === 0 ? 0 : data.length / dimensions;
  const bytes = new Int8Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * dimensions, (index + 1) * dimensions),
  );
}
