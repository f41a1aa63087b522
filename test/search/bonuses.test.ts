import { describe, expect, it } from 'vitest';
import { bonuses } from '../../src/search/bonuses.js';
import type { Query, RankedPassage } from '../../src/search/search.js';

const evidence = {
  words: [],
  language: 'it',
  backgrounds: { all: { mean: 0.7, deviation: 0.02 }, byLanguage: new Map() },
};
const query = (text: string): Query => ({ text, language: 'it', filter: {}, today: '2026-05-01' });

/** A passage of ten characters, as near to the question as said. */
function passage(start: number, similarity: number, facts: { articleId?: string; section?: number } = {}) {
  const { articleId = 'a', section = 0 } = facts;
  const ranked: RankedPassage = {
    passage: {
      id: start,
      articleId,
      section,
      heading: null,
      span: { start, end: start + 10 },
      text: 'x'.repeat(10),
      sentences: [],
      header: '',
      words: null,
    },
    article: {
      id: articleId,
      title: '',
      outlet: null,
      authors: [],
      publishedAt: null,
      updatedAt: null,
      url: null,
      language: 'it',
      headings: [],
      passages: 1,
      addedAt: '',
      sample: false,
    },
    score: 0,
    lexical: null,
    vector: { rank: 1, score: similarity },
    dropped: null,
  };
  return ranked;
}

function bonusesOf(...ranked: RankedPassage[]): number[] {
  return ranked.map(bonuses(ranked, query('Quando chiude il mercato?'), evidence));
}

describe('bonuses', () => {
  it('gives a passage what those right before and after it are worth', () => {
    // 0.78 is four of the eight deviations that count as 1.
    expect(bonusesOf(passage(0, 0.78), passage(11, 0.7), passage(23, 0.86), passage(60, 0.7))).toEqual([
      0,
      expect.closeTo(0.1),
      0,
      0,
    ]);
  });

  it.each([
    ['of another article', { articleId: 'b' }],
    ['of another section', { section: 1 }],
  ])('gives it nothing for one %s', (_, facts) => {
    expect(bonusesOf(passage(0, 0.86), passage(11, 0.7, facts))[1]).toBe(0);
  });
});
