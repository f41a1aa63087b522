import { describe, expect, it } from 'vitest';
import { spoken, TimeLeft } from '../../src/cli/time-left.js';

describe('the time that is left', () => {
  it('follows the pace of the last minute, not that of what was known already', () => {
    const left = new TimeLeft();
    expect(left.after(0, 1_000, 0)).toBeNull();
    expect(left.after(500, 1_000, 1_000)).toBeCloseTo(1);
    let seconds: number | null = null;
    for (let second = 2; second <= 100; second++) seconds = left.after(500 + second, 1_000, second * 1_000);
    expect(seconds).toBeCloseTo(400, -1);
  });

  it('is not told of what is done, or of which nobody knows how much there is', () => {
    const left = new TimeLeft();
    left.after(1, 1, 0);
    expect(left.after(2, 2, 1_000)).toBeNull();
  });

  it.each([
    [3.2, '4 s'],
    [600, '10 min'],
    [11_100, '3 h 5 min'],
  ])('is spoken of as people do: %d', (seconds, text) => {
    expect(spoken(seconds)).toBe(text);
  });
});
