import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openEdicola } from '../dist/app.js';
import { loadConfig } from '../dist/config.js';
import { copyLibrary } from './bench/copy-library.js';
import { loadCorpus, sourceItems } from './bench/corpus.js';
import { megabytes, milliseconds, percentile, report } from './bench/figures.js';

/**
 * Questions and ingest together for ten minutes, on a copy of a library or on one made for it, with what a minute
 * took and held. The same articles are updated again and again, so that memory has no reason to grow:
 *
 *   npm run soak -- [--minutes 10] [--articles 300] [--data DATA_DIR --index INDEX_DIR] [--corpus FILE.jsonl.gz]
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    articles: { type: 'string', default: '300' },
    data: { type: 'string' },
    index: { type: 'string' },
    corpus: { type: 'string' },
  },
});

const folder = await mkdtemp(path.join(tmpdir(), 'edicola-soak-'));
try {
  const environment = { DATA_DIR: path.join(folder, 'data'), INDEX_DIR: path.join(folder, 'index') };
  if (values.data) await copyLibrary(values.data, values.index, environment);
  const edicola = await openEdicola(loadConfig(environment, path.join(folder, 'no.env')));
  await edicola.embedder.ready?.();
  const articles = await loadCorpus({ articles: Number(values.articles), corpus: values.corpus });
  const { articles: count, passages } = await edicola.store.counts();
  report('library at the start', `${count} articles, ${passages} passages`);
  await soak(edicola, articles, Number(values.minutes));
  await edicola.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function soak(edicola, articles, minutes) {
  const over = new AbortController();
  const tally = { ingested: 0, failed: 0, times: [] };
  const work = [
    keepIngesting(edicola, articles, tally, over.signal),
    keepAsking(edicola, articles, tally, over.signal),
  ];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const held = [];
  for (let minute = 1; minute <= minutes; minute++) {
    delay.reset();
    delay.enable();
    await sleep(60_000);
    delay.disable();
    const { rss, heapUsed, external } = process.memoryUsage();
    held.push(rss);
    const times = tally.times.splice(0);
    report(
      `minute ${minute}: memory, heap, outside it`,
      `${megabytes(rss)}, ${megabytes(heapUsed)}, ${megabytes(external)}; ${times.length} questions p50 ${milliseconds(percentile(times, 0.5))} p95 ${milliseconds(percentile(times, 0.95))}; ${tally.ingested} articles, ${tally.failed} failed; loop p99 ${milliseconds(delay.percentile(99) / 1e6)} longest ${milliseconds(delay.max / 1e6)}`,
    );
    tally.ingested = 0;
  }
  over.abort();
  await Promise.all(work);
  const third = Math.max(1, Math.floor(minutes / 3));
  const [before, after] = [held.slice(0, third), held.slice(-third)].map((list) => percentile(list, 0.5));
  report('memory, first and last third', `${megabytes(before)}, ${megabytes(after)}`, {
    met: after < before * 1.1,
    target: 'within 10 %',
  });
}

/** Each round changes every article a little, so that it is embedded anew. */
async function keepIngesting(edicola, articles, tally, signal) {
  for (let round = 0; !signal.aborted; round++) {
    const edition = articles.map(({ id, line }) => ({
      id: `soak-${id}`,
      line: changed(line, `soak-${id}`, round),
    }));
    for await (const { status } of edicola.ingest(sourceItems(edition))) {
      if (status === 'failed') tally.failed += 1;
      else tally.ingested += 1;
      if (signal.aborted) break;
    }
  }
}

function changed(line, id, round) {
  const article = JSON.parse(line);
  return JSON.stringify({ ...article, id, url: null, text: `Edizione ${round}. ${article.text}` });
}

async function keepAsking(edicola, articles, tally, signal) {
  for (let n = 0; !signal.aborted; n++) {
    const started = performance.now();
    const conversation = `soak:${n % 50}`;
    await edicola.ask({ text: articles[n % articles.length].question, conversation });
    tally.times.push(performance.now() - started);
    await sleep(250);
  }
}
