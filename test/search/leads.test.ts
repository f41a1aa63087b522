import { expect, it } from 'vitest';
import { isLead, withLeads } from '../../src/search/leads.js';
import { rankedPassage } from './ranked-passage.js';

const scored = (score: number, facts: Parameters<typeof rankedPassage>[0] = {}) => ({
  ...rankedPassage(facts),
  score,
});

it('gives the first passage of an article half of what its best one has ahead of it, or most for the newest', () => {
  const all = [
    scored(0.2, { start: 0 }),
    scored(0.7, { start: 11 }),
    scored(0.4, { start: 0, section: 1 }),
    scored(0.1, { articleId: 'b', start: 0 }),
    scored(0.3, { articleId: 'c', start: 11 }),
  ];
  const scores = (newestWanted: boolean) => withLeads(all, newestWanted).map(({ score }) => score);
  expect(scores(false)).toEqual([expect.closeTo(0.45), 0.7, 0.4, 0.1, 0.3]);
  expect(scores(true)).toEqual([expect.closeTo(0.6), 0.7, 0.4, 0.1, 0.3]);
});

it('leaves one that is the best as it is', () => {
  const all = [scored(0.9), scored(0.5, { start: 11 })];
  expect(withLeads(all, true).map(({ score }) => score)).toEqual([0.9, 0.5]);
});

it.each([
  [0, 0, true],
  [0, 11, false],
  [1, 0, false],
])('in section %i at %i: %s', (section, start, expected) => {
  expect(isLead(rankedPassage({ section, start }))).toBe(expected);
});
