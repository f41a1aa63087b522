import { createHash } from 'node:crypto';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { ingest } from '../../dist/pipeline.js';
import { openVectorIndex } from '../../dist/search/hnsw/hnsw-index.js';
import { backUp } from '../../dist/store/sqlite/backup.js';
import { openSqliteStore } from '../../dist/store/sqlite/sqlite-store.js';

/**
 * What is killed: `node victim.js FOLDER ACTION`, with its order as JSON on standard input. It does with the real pipeline, store and index what Edicola
 * does, with pages that are articles already and vectors made of hashes, and prints the id of each article once it is done.
 */
const [folder = '', action = ''] = process.argv.slice(2);
const { pages = [], ids = [], dimensions, fingerprint } = await json(process.stdin);

const embedder = {
  fingerprint,
  dimensions,
  model: 'hashes',
  embedQuestion: async (text) => hashed(text),
  embedPassages: async (passages) =>
    passages.map(({ header, sentences }) => ({
      passage: hashed(header + sentences.join(' ')),
      sentences: sentences.map((sentence) =>
        Int8Array.from(hashed(sentence), (value) => Math.round(value * 127)),
      ),
    })),
  close: async () => {},
};

const databaseFile = path.join(folder, 'data', 'edicola.db');
const store = openSqliteStore({ file: databaseFile });
const directory = path.join(folder, 'index');
const index = await openVectorIndex({ store, directory, fingerprint, dimensions, databaseFile });
await index.refresh();
process.stdout.write('ready\n');
await { write, forget, backup }[action]();
await index.refresh();
await index.close();
await store.close();

/** The index is caught up and saved all along, so that death may find it at any of its steps. */
async function write() {
  const newsroom = {
    store,
    embedder,
    reader: { version: 1, read: async (page) => JSON.parse(page.content) },
  };
  let done = 0;
  for await (const { articleId, status, message } of ingest(newsroom, items())) {
    if (status === 'failed') throw new Error(`${articleId}: ${message}`);
    process.stdout.write(`${articleId}\n`);
    if (++done % 10 === 0) await index.refresh();
    if (done % 30 === 0) await index.save();
  }
}

async function* items() {
  for (const page of pages) yield { source: page.source, page };
}

async function forget() {
  for (const id of ids) {
    await store.forgetArticle(id);
    process.stdout.write(`${id}\n`);
  }
}

async function backup() {
  for (let round = 0; round < 5; round++) await backUp(databaseFile, path.join(folder, 'backup.db'));
}

function hashed(text) {
  const bytes = createHash('shake256', { outputLength: dimensions }).update(text).digest();
  const numbers = Array.from(bytes, (byte) => byte - 127.5);
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (number) => number / length);
}
