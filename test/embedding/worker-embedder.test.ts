import { getEventListeners } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkerEmbedder } from '../../src/embedding/worker-embedder.js';

/** A stand-in for the model's thread: the vector of a text is its length, so that order can be seen. */
const standIn = `
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
const crashes = (name) => {
  const file = workerData.folder + '/' + name;
  if (existsSync(file)) return name === 'always';
  writeFileSync(file, '');
  return true;
};
const vectors = (id, passage, length) => parentPort.postMessage({
  type: 'vectors', id, passage, vector: Float32Array.of(length, 1), sentences: Int8Array.of(1, 2, 3, 4),
});
parentPort.on('message', ({ type, id, text, passages }) => {
  if (type === 'question' && text.startsWith('crash ') && crashes(text.slice(6))) throw new Error('crashed');
  if (type === 'question' && text === 'fail') parentPort.postMessage({ type: 'failed', id, reason: 'no figures' });
  else if (type === 'question' && text !== 'silence') vectors(id, 0, text.length);
  for (const [i, { sentences }] of [...(passages ?? []).entries()].reverse()) {
    if (sentences[0] !== 'silence') vectors(id, i, sentences.join(' ').length);
  }
});
parentPort.postMessage(workerData.folder.includes('damaged')
  ? { type: 'load-failed', reason: 'half a file' } : { type: 'ready' });
`;

describe('WorkerEmbedder', () => {
  let folder: string;
  let embedder: WorkerEmbedder;
  const start = async (name = 'whole') => {
    folder = await mkdtemp(path.join(tmpdir(), `edicola-${name}-`));
    const workerFile = path.join(folder, 'stand-in.mjs');
    await writeFile(workerFile, standIn);
    const traits = {
      queryPrefix: '',
      passagePrefix: '',
      pooling: 'mean',
      dimensions: 2,
      maxTokens: 512,
    } as const;
    embedder = new WorkerEmbedder({ model: 'm', fingerprint: 'f', workerFile, folder, traits, threads: 1 });
  };
  const passage = (text: string) => ({ header: 'h', sentences: [text, 'x'] });
  beforeEach(() => start());
  afterEach(async () => {
    await embedder.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives vectors in the order of the passages, with progress', async () => {
    const texts = Array.from({ length: 60 }, (_, i) => 'a'.repeat(i));
    const progress: number[] = [];
    const vectors = await embedder.embedPassages(texts.map(passage), {
      onProgress: (done) => progress.push(done),
    });
    expect(vectors.map((one) => one.passage[0])).toEqual(texts.map((text) => text.length + 2));
    expect(vectors[7]?.sentences).toEqual([Int8Array.of(1, 2), Int8Array.of(3, 4)]);
    expect(progress).toEqual(texts.map((_, i) => i + 1));
  });

  it('listens to the signal of a long article no more often than Node finds healthy', async () => {
    const { signal } = new AbortController();
    const asked = embedder.embedPassages(
      Array.from({ length: 24 * 12 }, () => passage('a')),
      { signal },
    );
    expect(getEventListeners(signal, 'abort').length).toBeLessThan(10);
    expect(await asked).toHaveLength(24 * 12);
  });

  it('gives nothing for nothing', async () => {
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('answers what was asked when the worker crashed, once it is up again', async () => {
    const [question, vectors] = await Promise.all([
      embedder.embedQuestion('crash once'),
      embedder.embedPassages([passage('abc')]),
    ]);
    expect(question[0]).toBe('crash once'.length);
    expect(vectors[0]?.passage[0]).toBe(5);
  });

  it('gives up after the second crash, and says so from then on', async () => {
    const asked = Promise.all([
      expect(embedder.embedQuestion('crash always')).rejects.toMatchObject({ code: 'embedder-down' }),
      expect(embedder.embedPassages([passage('silence')])).rejects.toMatchObject({ code: 'embedder-down' }),
    ]);
    await asked;
    await expect(embedder.embedQuestion('abc')).rejects.toMatchObject({ code: 'embedder-down' });
  });

  it('reports a model that does not load to everybody who waits', async () => {
    await embedder.close();
    await start('damaged');
    const asked = embedder.embedQuestion('silence');
    await expect(embedder.ready()).rejects.toMatchObject({ code: 'model-corrupt' });
    await expect(asked).rejects.toMatchObject({
      code: 'model-corrupt',
      message: expect.stringContaining('half a file'),
    });
  });

  it('lets go when told to, before and while it waits', async () => {
    await expect(embedder.embedQuestion('abc', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const stop = new AbortController();
    const asked = embedder.embedPassages([passage('silence')], { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect((await embedder.embedQuestion('abc'))[0]).toBe(3);
  });

  it('refuses more questions than it can answer soon', async () => {
    const waiting = Array.from({ length: 256 }, () =>
      embedder.embedQuestion('silence').catch(() => undefined),
    );
    await expect(embedder.embedQuestion('abc')).rejects.toMatchObject({ code: 'embedder-busy' });
    await embedder.close();
    await Promise.all(waiting);
  });

  it("passes on the model's own failure, and goes on", async () => {
    await expect(embedder.embedQuestion('fail')).rejects.toMatchObject({ code: 'embedding-failed' });
    expect((await embedder.embedQuestion('abc'))[0]).toBe(3);
  });

  it('tells whoever waits that it is closing', async () => {
    const asked = embedder.embedQuestion('silence');
    await Promise.all([expect(asked).rejects.toMatchObject({ code: 'embedder-closed' }), embedder.close()]);
  });
});
