import { expect, it } from 'vitest';
import type { RankedPassage } from '../../src/search/search.js';
import { searchSignals } from '../../src/search/signals.js';

const ranked = (article: string, score: number) =>
  ({
    article: { id: article },
    score,
    lexical: null,
    vector: null,
    dropped: null,
  }) as unknown as RankedPassage;

const found = {
  ranked: [ranked('spoken-of', 0.6), ranked('other', 0.4)],
  lexical: { hits: [], words: [], possible: 0 },
  meaning: [],
  background: { mean: 0.8, deviation: 0.02 },
  crossLanguage: false,
};

it('takes an article being ahead for having been spoken of as no evidence that it answers', () => {
  const { marginToOtherArticle: margin } = searchSignals(found);
  expect(margin).toBeCloseTo(0.2);
  expect(searchSignals({ ...found, leanTowards: ['spoken-of'] }).marginToOtherArticle).toBeLessThan(
    margin - 0.05,
  );
});
