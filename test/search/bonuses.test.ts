import { describe, expect, it } from 'vitest';
import { bonuses } from '../../src/search/bonuses.js';
import { wantsNewest } from '../../src/search/newest-wanted.js';
import type { Query, RankedPassage } from '../../src/search/search.js';
import { rankedPassage } from './ranked-passage.js';

const evidence = {
  words: [],
  language: 'it',
  backgrounds: { all: { mean: 0.7, deviation: 0.02 }, byLanguage: new Map() },
};
const query = (text: string): Query => ({ text, language: 'it', filter: {}, today: '2026-05-01' });

const passage = (start: number, similarity: number, facts: { articleId?: string; section?: number } = {}) =>
  rankedPassage({ start, similarity, ...facts });

function bonusesOf(...ranked: RankedPassage[]): number[] {
  return bonusesFor('Quando chiude il mercato?', ...ranked);
}

function bonusesFor(question: string, ...ranked: RankedPassage[]): number[] {
  const newestWanted = wantsNewest(question, 'it');
  return ranked.map(bonuses(ranked, query(question), { ...evidence, newestWanted }));
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

  it('gives the beginning of an article something where the newest is asked for', () => {
    const all = [passage(0, 0.7), passage(0, 0.7, { section: 1 }), passage(60, 0.7)];
    expect(bonusesFor('Che cosa è successo oggi al mercato?', ...all)).toEqual([0.05, 0, 0]);
    expect(bonusesOf(...all)).toEqual([0, 0, 0]);
  });
});
