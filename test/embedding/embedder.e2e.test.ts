import { cp, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedding/create-embedder.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { networkFile, requiredFiles } from '../../src/embedding/model-files.js';
import { settings, shippedModels } from '../../src/settings.js';
import { type HubFile, type LoopbackHub, startLoopbackHub } from './loopback-hub.js';

const shippedDir = settings.MODELS_DIR.schema.parse(undefined);

const passages = [
  {
    header: 'Il Faro · Aperto il ponte',
    sentences: [
      'Il ponte sul Savio è stato aperto ieri.',
      'Il sindaco ha tagliato il nastro.',
      'È costato tre milioni.',
    ],
  },
  {
    header: 'The Beacon · Harbour strike',
    sentences: ['Dock workers walked out on Monday.', 'The union wants higher wages.'],
  },
  {
    header: 'Il Faro · Il mercato',
    sentences: ['Il mercato del pesce chiude per restauro.', 'I banchi vanno in piazza Grande.'],
  },
];

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / Math.sqrt(aa * bb);
}

describe.each(shippedModels)('the shipped model %s', (model) => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await createEmbedder({
      modelsDir: shippedDir,
      model,
      endpoint: 'http://127.0.0.1:9',
    });
    await embedder.ready?.();
  });
  afterAll(() => embedder.close());

  it.each([
    ['Quanto è costato il ponte?', 0],
    ['Why are dock workers on strike?', 1],
    ['Dove vanno i banchi del pesce?', 2],
  ])('%s', async (question, expected) => {
    const vectors = await embedder.embedPassages(passages);
    const asked = await embedder.embedQuestion(question);
    const scores = vectors.map(({ passage }) => cosine(asked, passage));
    expect(scores.indexOf(Math.max(...scores))).toBe(expected);
  });

  it('gives unit vectors, and a sentence vector close to that of the sentence embedded alone', async () => {
    const [bridge] = await embedder.embedPassages(passages.slice(0, 1));
    const length = Math.hypot(...(bridge?.passage ?? []));
    expect(length).toBeCloseTo(1, 4);
    expect(bridge?.sentences).toHaveLength(3);
    const alone = await embedder.embedPassages(
      (passages[0]?.sentences ?? []).map((sentence) => ({ header: '', sentences: [sentence] })),
    );
    for (const [i, { passage }] of alone.entries()) {
      const similarities = (bridge?.sentences ?? []).map((sentence) => cosine(sentence, passage));
      expect(similarities.indexOf(Math.max(...similarities))).toBe(i);
      expect(similarities[i]).toBeGreaterThan(0.85);
    }
  });

  it('lets questions overtake passages, each waiting for one batch at most', async () => {
    const long = Array.from(
      { length: 12 },
      (_, i) => `Frase numero ${i} sul ponte, sul porto e sul mercato del paese.`,
    );
    const order: string[] = [];
    const ingest = embedder
      .embedPassages(Array.from({ length: 16 }, () => ({ header: 'Il Faro', sentences: long })))
      .then(() => order.push('passages'));
    await embedder.embedQuestion('Quando apre il mercato?').then(() => order.push('question'));
    await ingest;
    expect(order).toEqual(['question', 'passages']);
  });

  it('gives every sentence of an overlong passage a vector, and takes any text', async () => {
    const sentences = Array.from({ length: 150 }, (_, i) => `Il ponte ${i} è aperto.`);
    const odd = ['', '\u200b', '\ud800', 'x'.repeat(20_000)];
    const [long, strange] = await embedder.embedPassages([
      { header: 'h'.repeat(5_000), sentences },
      { header: '', sentences: odd },
    ]);
    expect(long?.sentences).toHaveLength(150);
    expect(long?.sentences.every((sentence) => Math.hypot(...sentence) > 120)).toBe(true);
    expect(strange?.sentences).toHaveLength(odd.length);
    expect(Math.hypot(...(await embedder.embedQuestion('perché '.repeat(2_000))))).toBeCloseTo(1, 4);
  });

  it('stops in the middle when told to, and goes on with the next', async () => {
    const stop = new AbortController();
    const texts = Array.from({ length: 60 }, (_, i) => ({
      header: 'Il Faro',
      sentences: [`Frase ${i} sul ponte.`],
    }));
    const onProgress = (done: number) => done >= 4 && stop.abort();
    const run = embedder.embedPassages(texts, { signal: stop.signal, onProgress });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(await embedder.embedPassages(passages)).toHaveLength(3);
  });
});

describe('a model from a hub', () => {
  let modelsDir: string;
  let hub: LoopbackHub | undefined;
  beforeEach(async () => {
    modelsDir = await mkdtemp(path.join(tmpdir(), 'edicola-models-'));
  });
  afterEach(async () => {
    await hub?.close();
    await rm(modelsDir, { recursive: true, force: true });
  });
  const create = async (damage: (files: Record<string, HubFile>) => void = () => undefined) => {
    const files: Record<string, HubFile> = {};
    for (const file of requiredFiles) {
      const content = await readFile(path.join(shippedDir, 'e5-small-v2', file));
      files[`owner/tiny/resolve/main/${file}`] = { content, large: file === networkFile };
    }
    damage(files);
    hub = await startLoopbackHub(files);
    return createEmbedder({ modelsDir, model: 'owner/tiny', endpoint: hub.endpoint, pooling: 'mean' });
  };

  it('is downloaded, loaded and used', async () => {
    const embedder = await create();
    expect(Math.hypot(...(await embedder.embedQuestion('Quanto costa?')))).toBeCloseTo(1, 4);
    expect(embedder.fingerprint).toMatch(/^owner\/tiny:[0-9a-f]{16}$/);
    await embedder.close();
  });

  it.each([
    ['a truncated network', networkFile, (content: Buffer) => content.subarray(0, content.length / 2)],
    ['a tokenizer of something else', 'tokenizer.json', () => Buffer.from('{"model":{"type":"None"}}')],
    ['a tokenizer that is not JSON', 'tokenizer.json', (content: Buffer) => content.subarray(0, 1000)],
  ])('that has %s is refused with what to do', async (_, name, damage) => {
    const embedder = await create((files) => {
      const file = files[`owner/tiny/resolve/main/${name}`];
      if (file) file.content = damage(file.content);
    });
    await expect(embedder.ready?.()).rejects.toMatchObject({
      code: 'model-corrupt',
      message: expect.stringContaining('delete it to have it downloaded again'),
    });
    await expect(embedder.embedQuestion('Quanto?')).rejects.toMatchObject({ code: 'model-corrupt' });
    await embedder.close();
  });
});

it('refuses a shipped model whose file is damaged before loading it', async () => {
  const modelsDir = await mkdtemp(path.join(tmpdir(), 'edicola-models-'));
  await cp(path.join(shippedDir, 'e5-small-v2'), path.join(modelsDir, 'e5-small-v2'), { recursive: true });
  await truncate(path.join(modelsDir, 'e5-small-v2', networkFile), 1_000_000);
  await expect(createEmbedder({ modelsDir, model: 'e5-small-v2', endpoint: '' })).rejects.toMatchObject({
    code: 'model-corrupt',
  });
  await rm(modelsDir, { recursive: true, force: true });
});
