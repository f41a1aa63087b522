import { describe, expect, it } from 'vitest';
import { BackgroundSample, backgroundFor } from '../../src/search/background.js';

/** Similar to the question by so much: the question is the first of two axes. */
const vector = (similarity: number) => Float32Array.of(similarity, Math.sqrt(1 - similarity ** 2));
const question = Float32Array.of(1, 0);

/** A library of `italian` and `english` passages, around .7 and .8. */
function sampled(italian: number, english: number) {
  const passages = [
    ...Array.from({ length: italian }, (_, at) => ({ language: 'it', similarity: 0.7 + (at % 5) / 100 })),
    ...Array.from({ length: english }, (_, at) => ({ language: 'en', similarity: 0.8 + (at % 5) / 100 })),
  ];
  const sample = new BackgroundSample({
    passageIds: async () => passages.map((_, id) => id),
    vectorsById: async (ids) =>
      ids.map((passageId) => ({ passageId, vector: vector(passages[passageId]?.similarity ?? 0) })),
    passageLanguages: async (ids) => new Map(ids.map((id) => [id, passages[id]?.language ?? ''])),
  });
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

  it('knows nothing of a library of few passages, or without a vector', async () => {
    const usual = (await sampled(3, 2)).all;
    const sample = new BackgroundSample({
      passageIds: async () => [],
      vectorsById: async () => [],
      passageLanguages: async () => new Map(),
    });
    expect((await sample.of(null, 100, ['it'])).all).toEqual(usual);
  });
});
