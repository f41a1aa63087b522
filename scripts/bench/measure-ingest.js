import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBareModel } from './bare-model.js';
import { sourceItems } from './corpus.js';
import { milliseconds, percentile, report } from './figures.js';

/** Ingest and the bare model on the same passages, turn and turn about, so that a busy machine hurts both alike. */
export async function measureThroughput(edicola, articles, rounds) {
  const bare = await startBareModel(edicola.config);
  const size = Math.ceil(articles.length / rounds);
  let [ours, theirs, passages] = [0, 0, 0];
  for (let start = 0; start < articles.length; start += size) {
    const slice = articles.slice(start, start + size);
    const started = performance.now();
    await ingestAll(edicola, slice);
    ours += (performance.now() - started) / 1000;
    const texts = await passageTexts(edicola, slice);
    theirs += await bare.seconds(texts);
    passages += texts.length;
  }
  bare.close();
  const ratio = theirs / ours;
  report('ingest', `${(passages / ours).toFixed(1)} passages/s`);
  report('the bare model on the same passages', `${(passages / theirs).toFixed(1)} passages/s`);
  report('ingest against the bare model', `${Math.round(ratio * 100)} %`, {
    met: ratio >= 0.95,
    target: '95 %',
  });
}

/** The main thread's delay, and questions asked every half second, while articles are ingested. */
export async function measureIngestUnderQuestions(edicola, articles, questions) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const times = [];
  let running = true;
  const ingest = ingestAll(edicola, articles).finally(() => {
    running = false;
  });
  delay.enable();
  for (let i = 0; running; i++) {
    const started = performance.now();
    await edicola.ask({ text: questions[i % questions.length] });
    times.push(performance.now() - started);
    await sleep(500);
  }
  delay.disable();
  await ingest;
  const p99 = delay.percentile(99) / 1e6;
  const p95 = percentile(times, 0.95);
  report('event-loop delay while ingesting, p99', milliseconds(p99), {
    met: p99 < 50,
    target: 'under 50 ms',
  });
  report('event-loop delay while ingesting, longest', milliseconds(delay.max / 1e6));
  report('question while ingesting, p50', milliseconds(percentile(times, 0.5)));
  report(`question while ingesting, p95 of ${times.length}`, milliseconds(p95), {
    met: p95 < 1000,
    target: 'under 1 s',
  });
}

async function ingestAll(edicola, articles) {
  const failed = [];
  for await (const { status, message } of edicola.ingest(sourceItems(articles))) {
    if (status === 'failed') failed.push(message);
  }
  if (failed.length === articles.length) throw new Error(`no article could be ingested: ${failed[0]}`);
  if (failed.length > 0) process.stderr.write(`bench: ${failed.length} articles failed: ${failed[0]}\n`);
}

async function passageTexts(edicola, articles) {
  const lists = await Promise.all(articles.map(({ id }) => edicola.store.passagesOfArticle(id)));
  return lists.flat().map(({ header, text }) => `${header}\n${text}`);
}
