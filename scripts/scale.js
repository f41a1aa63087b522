import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEdicola } from '../dist/app.js';
import { loadConfig } from '../dist/config.js';
import { openSqliteStore } from '../dist/store/sqlite/sqlite-store.js';
import { loadCorpus } from './bench/corpus.js';
import { megabytes, milliseconds, report } from './bench/figures.js';
import { growLibrary } from './bench/grow-library.js';
import { measureQuestions } from './bench/measure-questions.js';
import { measureStart } from './bench/measure-start.js';

/**
 * What answering, starting, listing, memory and files come to in libraries of several sizes, made of the articles and
 * vectors of one that was ingested; where it has too few passages, of copies with their words shuffled and their
 * vectors turned. Recall is `npm run recall`.
 *
 *   npm run scale -- --data DATA_DIR --corpus FILE.jsonl.gz [--sizes 10000,30000,100000] [--questions 200]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    corpus: { type: 'string' },
    sizes: { type: 'string', default: '10000,30000,100000' },
    questions: { type: 'string', default: '200' },
  },
});

const corpus = await loadCorpus({ articles: Number(values.questions), corpus: values.corpus });
const questions = corpus.map(({ question }) => question);
for (const size of values.sizes.split(',').map(Number)) await measure(size);

async function measure(size) {
  const folder = await mkdtemp(path.join(tmpdir(), 'edicola-scale-'));
  const environment = { DATA_DIR: path.join(folder, 'data'), INDEX_DIR: path.join(folder, 'index') };
  const source = openSqliteStore({ file: path.join(values.data, 'edicola.db') });
  try {
    const edicola = await openEdicola(loadConfig(environment, path.join(folder, 'no.env')));
    await edicola.embedder.ready?.();
    const grown = await timed(() => growLibrary(source, edicola, size));
    report('library', `${grown.result.articles} articles, ${grown.result.passages} passages`);
    report('  written in', `${(grown.ms / 1000).toFixed(0)} s`);
    const built = await timed(() => edicola.index.refresh());
    await edicola.index.save();
    report('  index built in', `${(built.ms / 1000).toFixed(0)} s`);
    await measureQuestions(edicola, questions);
    const listed = await timed(() => edicola.store.articles());
    report('all articles listed', milliseconds(listed.ms));
    report('memory of the process', megabytes(process.memoryUsage.rss()));
    await edicola.close();
    report(
      'database, index',
      `${await bytesIn(environment.DATA_DIR)}, ${await bytesIn(environment.INDEX_DIR)}`,
    );
    await measureStart(environment, questions[0], 5);
  } finally {
    await source.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bytesIn(folder) {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return megabytes(sizes.reduce((sum, size) => sum + size, 0));
}

async function timed(action) {
  const started = performance.now();
  const result = await action();
  return { result, ms: performance.now() - started };
}
