import { describe, expect, it } from 'vitest';
import { wantsNewest } from '../../src/search/newest-wanted.js';
import { newness } from '../../src/search/newness.js';
import { rankedPassage } from './ranked-passage.js';

const dated = (publishedAt: string | null) => rankedPassage({ publishedAt });
const newest = dated('2026-05-01');
const yearOlder = dated('2025-05-01T10:00:00+02:00');
const undated = dated(null);

const factors = (text: string, ...candidates: ReturnType<typeof dated>[]) =>
  candidates.map(newness(candidates, wantsNewest(text, 'it')));

describe('newness', () => {
  it('lowers the older where the newest is asked for, the undated most', () => {
    const [first = 0, second = 0, third = 0] = factors('Le ultime sul ponte?', newest, yearOlder, undated);
    expect(first).toBe(1);
    expect(second).toBeCloseTo((1 + 0.7 / Math.E) / 1.7);
    expect(third).toBeCloseTo(1 / 1.7);
  });

  it('leaves all as they are where it is not, or where nothing has a date', () => {
    expect(factors('Chi ha progettato il ponte?', newest, yearOlder, undated)).toEqual([1, 1, 1]);
    expect(factors('Le ultime sul ponte?', undated, undated)).toEqual([1, 1]);
    expect(factors('Le ultime sul ponte?')).toEqual([]);
  });
});
