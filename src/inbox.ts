import path from 'node:path';
import type { Edicola } from './app.js';
import type { IngestResult } from './pipeline.js';
import { projectRoot } from './settings.js';
import { localSource } from './sources/local-sources.js';

/** Who is told how it goes: a terminal, or a bot's log. */
export interface Listener {
  tell(text: string): void;
  progress(label: string): { update(done: number, total: number): void; end(): void };
}

/** Reads what is new in the owner's inbox; while the owner has nothing at all, the samples, as they are now. */
export async function bringUpToDate(
  edicola: Edicola,
  listener: Listener,
  signal: AbortSignal,
): Promise<void> {
  await readInbox(edicola, listener, signal);
  const { articles, samples } = await edicola.store.counts();
  if (articles === samples) await readSamples(edicola, listener, signal);
}

/** For a command other than `start` in a library that never held anything: something to try it on. */
export async function offerSamples(edicola: Edicola, listener: Listener, signal: AbortSignal): Promise<void> {
  if ((await edicola.store.generation()) === 0) await readSamples(edicola, listener, signal);
}

/** New and changed pages of `DATA_DIR/articles`; only what changed or failed is told. */
export async function readInbox(edicola: Edicola, listener: Listener, signal: AbortSignal): Promise<void> {
  const root = edicola.config.DATA_DIR;
  const items = localSource(path.join(root, 'articles'), { cwd: root, root });
  const bar = listener.progress('reading new articles');
  const results: IngestResult[] = [];
  for await (const result of edicola.ingest(items, { signal })) {
    if (result.code === 'file-missing') continue;
    results.push(result);
    bar.update(results.length, results.length);
  }
  bar.end();
  for (const { status, source, message } of results) {
    if (status === 'failed') listener.tell(`${source}: ${message}`);
  }
  const fresh = results.filter(({ status }) => status === 'added' || status === 'updated').length;
  if (fresh > 0) listener.tell(`${fresh} new or changed in ${path.join(root, 'articles')}`);
}

async function readSamples(edicola: Edicola, listener: Listener, signal: AbortSignal): Promise<void> {
  const root = path.join(projectRoot, 'data');
  const items = localSource(path.join(root, 'samples'), { cwd: root, root });
  const bar = listener.progress('reading the samples');
  let done = 0;
  for await (const result of edicola.ingest(items, { sample: true, signal })) {
    if (result.status === 'failed') listener.tell(`${result.source}: ${result.message}`);
    bar.update(++done, Math.max(done, 12));
  }
  bar.end();
  listener.tell(samplesNotice(edicola));
}

function samplesNotice(edicola: Edicola): string {
  const inbox = path.join(edicola.config.DATA_DIR, 'articles');
  return `The library is our samples, about an invented town. Your first article replaces them: put pages into ${inbox}, or use \`npm run ingest -- FILE\`.`;
}
