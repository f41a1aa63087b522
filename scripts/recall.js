import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Graph } from '../dist/search/hnsw/graph.js';
import { loadGraph, saveGraph } from '../dist/search/hnsw/graph-files.js';
import { readManifest } from '../dist/search/hnsw/manifest.js';
import { openSqliteStore } from '../dist/store/sqlite/sqlite-store.js';
import { megabytes, report } from './bench/figures.js';
import { dot, turnedVector } from './bench/turned-vector.js';

/**
 * How many of the ten nearest passages the HNSW index finds, against exact search, and what it costs:
 *
 *   node scripts/recall.js --library data/edicola.db [--library OTHER.db] [--sizes 10000,30000,100000] [--queries 200]
 *
 * Questions are vectors of the libraries that are left out of the index. Beyond the vectors the libraries have,
 * the index is filled with copies of them, each turned at random by about as much as two passages of one story differ.
 */
const { values } = parseArgs({
  options: {
    library: { type: 'string', multiple: true, default: ['data/edicola.db'] },
    sizes: { type: 'string', default: '10000,30000,100000' },
    queries: { type: 'string', default: '200' },
  },
});
/** Cosine between a vector and its turned copy. */
const likeness = 0.95;
const nearest = 10;

const real = (await Promise.all(values.library.map(vectorsOf))).flat();
shuffle(real);
const questions = real.splice(0, Number(values.queries));
const dimensions = questions[0].length;
for (const size of values.sizes.split(',').map(Number)) await measure(size);

async function measure(size) {
  const folder = await mkdtemp(path.join(tmpdir(), 'edicola-recall-'));
  const identity = { fingerprint: 'recall', dimensions };
  const vectors = Array.from(
    { length: size },
    (_, n) => real[n] ?? turnedVector(real[n % real.length], likeness),
  );
  const graph = Graph.empty(dimensions);
  const inserting = timed(() => vectors.forEach((vector, id) => void graph.add(id, vector)));
  const saved = await timedAsync(() => saveGraph(graph, folder, identity));
  const loaded = await timedAsync(() => loadGraph(folder, identity));
  const { file } = await readManifest(folder);
  const times = [];
  let found = 0;
  for (const question of questions) {
    const exact = new Set(exactNearest(question, vectors));
    const started = performance.now();
    const hits = loaded.result.nearest(question, nearest);
    times.push(performance.now() - started);
    found += hits.filter(({ passageId }) => exact.has(passageId)).length;
  }
  times.sort((one, other) => one - other);
  const at = (share) => `${times[Math.floor(times.length * share)].toFixed(2)} ms`;
  report('vectors (of the model itself)', `${size} (${Math.min(size, real.length)})`);
  report('recall@10', (found / (questions.length * nearest)).toFixed(4));
  report('query, median and p95', `${at(0.5)}, ${at(0.95)}`);
  report('insert, mean', `${(inserting.ms / size).toFixed(2)} ms`);
  report('save with checksum', `${saved.ms.toFixed(0)} ms`);
  report('load with checksum', `${loaded.ms.toFixed(0)} ms`);
  report('file', megabytes((await stat(path.join(folder, file))).size));
  report('memory of the process', megabytes(process.memoryUsage.rss()));
  await rm(folder, { recursive: true });
}

async function vectorsOf(file) {
  const store = openSqliteStore({ file, readonly: true });
  const vectors = [];
  const fingerprints = store.database.connection
    .prepare('SELECT DISTINCT fingerprint FROM articles')
    .pluck()
    .all();
  for (const fingerprint of fingerprints) {
    for await (const { vector } of store.passageVectors(fingerprint)) vectors.push(vector);
  }
  await store.close();
  return vectors;
}

function exactNearest(question, vectors) {
  const scores = vectors.map((vector, id) => ({ id, score: dot(question, vector) }));
  scores.sort((one, other) => other.score - one.score);
  return scores.slice(0, nearest).map(({ id }) => id);
}

function shuffle(items) {
  for (let n = items.length - 1; n > 0; n--) {
    const other = Math.floor(Math.random() * (n + 1));
    [items[n], items[other]] = [items[other], items[n]];
  }
}

function timed(action) {
  const started = performance.now();
  action();
  return { ms: performance.now() - started };
}

async function timedAsync(action) {
  const started = performance.now();
  const result = await action();
  return { result, ms: performance.now() - started };
}
