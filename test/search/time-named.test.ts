import { describe, expect, it } from 'vitest';
import { isOfTime, timeNamed } from '../../src/search/time-named.js';

describe('timeNamed', () => {
  it.each([
    ['Che cosa è successo il 6 gennaio 2026?', 'it', { year: 2026, month: 1, day: 6 }],
    ['Che cosa è successo il 6 gennaio?', 'it', { year: null, month: 1, day: 6 }],
    ['Chi ha vinto a maggio 2025?', 'it', { year: 2025, month: 5, day: null }],
    ['What happened on January 6, 2026?', 'en', { year: 2026, month: 1, day: 6 }],
    ['Who won on the 3rd of June?', 'en', { year: null, month: 6, day: 3 }],
    ['Chi ha vinto Sanremo 2026?', 'it', null],
    ['Quanti dei 27 paesi hanno firmato?', 'it', null],
    ['Chi?', null, null],
  ])('hears %j in %s', (question, language, expected) => {
    expect(timeNamed(question, language)).toEqual(expected);
  });
});

describe('isOfTime', () => {
  const day = { year: null, month: 12, day: 31 };

  it('takes the day and the two after it', () => {
    expect(isOfTime('2026-01-06T10:00', { year: 2026, month: 1, day: 5 })).toBe(true);
    expect(isOfTime('2026-01-06', { year: 2026, month: 1, day: 3 })).toBe(false);
    expect(isOfTime('2026-01-06', { year: 2026, month: 1, day: 7 })).toBe(false);
    expect(isOfTime('2025-12-31', day)).toBe(true);
  });

  it('takes the month where no day is named, and nothing without a date', () => {
    expect(isOfTime('2026-01-06', { year: 2026, month: 1, day: null })).toBe(true);
    expect(isOfTime('2025-01-06', { year: 2026, month: 1, day: null })).toBe(false);
    expect(isOfTime(null, day)).toBe(false);
  });
});
