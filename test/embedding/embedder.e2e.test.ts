import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedding/create-embedder.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { settings } from '../../src/settings.js';

const modelsDir = settings.MODELS_DIR.schema.parse(undefined);

const passages = [
  {
    header: 'Il Faro · Aperto il ponte',
    sentences: ['Il ponte sul Savio è stato aperto ieri.', 'Il sindaco ha tagliato il nastro.', 'È costato tre milioni.'],
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

describe('the shipped model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await createEmbedder({ modelsDir, model: 'e5-small-v2', endpoint: 'http://127.0.0.1:9' });
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
});
