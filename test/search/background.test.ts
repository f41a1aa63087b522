import { describe, expect, it } from 'vitest';
import { BackgroundSample, backgroundFor } from '../../src/search/background.js';
import { dotProduct } from '../../src/search/hnsw/dot-product.js';
import type { VectorIndex } from '../../src/search/vector-index.js';

/** Similar to the question by so much: the question is the first of two axes. */
const vector = (similarity: number) => Float32Array.of(similarity, Math.sqrt(1 - similarity ** 2));
const question = Float32Array.of(1, 0);

function indexOf(known: (id: number) => boolean): Pick<VectorIndex, 'similarities'> {
  return {
    similarities: (asked, passages) =>
      passages
        .filter(({ passageId }) => known(passageId))
        .map(({ passageId, vector: other }) => ({ passageId, score: dotProduct(asked, other) })),
  };
}

/** A library of `italian` and `english` passages, around .7 and .8. */
function sampled(italian: number, english: number, known = (_id: number) => true) {
  const passages = [
    ...Array.from({ length: italian }, (_, at) => ({ language: 'it', similarity: 0.7 + (at % 5) / 100 })),
    ...Array.from({ length: english }, (_, at) => ({ language: 'en', similarity: 0.8 + (at % 5) / 100 })),
  ];
  const store = {
    passageIds: async () => passages.map((_, id) => id),
    vectorsById: async (ids: readonly number[]) =>
      ids.map((passageId) => ({ passageId, vector: vector(passages[passageId]?.similarity ?? 0) })),
    passageLanguages: async (ids: readonly number[]) =>
      new Map(ids.map((id) => [id, passages[id]?.language ?? ''])),
  };
  const sample = new BackgroundSample({ store, index: indexOf(known) });
  const languages = [...new Set(passages.map(({ language }) => language))];
  return sample.of(question, passages.length, languages);
}

describe('BackgroundSample', () => {
  it('tells what similarities are worth in each language of a mixed library', async () => {
    const backgrounds = await sampled(60, 40);
    expect(backgroundFor(backgrounds, 'it').mean).toBeCloseTo(0.72, 2);
    expect(backgroundFor(backgrounds, 'en').mean).toBeCloseTo(0.82, 2);
    const unknown = backgroundFor(backgrounds, null).mean;
    expect(unknown).toBeGreaterThan(0.74);
    expect(unknown).toBeLessThan(0.78);
  });

  it('holds a language of few passages against all', async () => {
    const backgrounds = await sampled(60, 20);
    expect(backgroundFor(backgrounds, 'en')).toEqual(backgrounds.all);
    expect(backgroundFor(backgrounds, 'it')).toEqual(backgrounds.all);
  });

  it('counts no vector that the index does not know: another model made it', async () => {
    const backgrounds = await sampled(60, 40, (id) => id < 60);
    expect(backgrounds.all.mean).toBeCloseTo(0.72, 2);
    expect(backgrounds.byLanguage.size).toBe(0);
  });

  it('knows nothing of a library of few passages, or without a vector', async () => {
    const usual = (await sampled(3, 2)).all;
    const store = {
      passageIds: async () => [],
      vectorsById: async () => [],
      passageLanguages: async () => new Map(),
    };
    const sample = new BackgroundSample({ store, index: indexOf(() => true) });
    expect((await sample.of(null, 100, ['it'])).all).toEqual(usual);
  });
});
