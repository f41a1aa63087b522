import { expect, test } from 'vitest';
import { readDateline } from '../../src/article/dateline.js';
import { findDates, parseDate } from '../../src/article/dates.js';

test.each([
  ['6 Gennaio 2026', '2026-01-06'],
  ['Roma, 3 sett. 2025 ore 15:24', '2025-09-03T15:24'],
  ['Published Sept. 6, 2025 at 3 p.m. ET', '2025-09-06T15:00'],
  ['April 28th, 2023 06:23 PM', '2023-04-28T18:23'],
  ['Updated 10:15 AM EST, Tue January 6, 2026', '2026-01-06T10:15-05:00'],
  ['May 16, 20237:58 AM GMT+2', '2023-05-16T07:58+02:00'],
  ['10.09.2025, 09:53 Uhr', '2025-09-10T09:53'],
  ['1er janvier 2026 à 14h30', '2026-01-01T14:30'],
  ['6 de enero de 2026 a las 12:30h', '2026-01-06T12:30'],
  ['15 de março de 2025, às 8h05', '2025-03-15T08:05'],
  ['12 mei 2025', '2025-05-12'],
  ['12/25/2024', '2024-12-25'],
  ['05/06/2024', '2024-06-05'],
  ['2026-01-06T10:00:00.123+01:00', '2026-01-06T10:00:00+01:00'],
  ['2026-01-06T10:00:00Z', '2026-01-06T10:00:00Z'],
  ['2025年1月14日（火）', '2025-01-14'],
  ['31.02.2025', null],
  ['call 06 1234 5678 or see section 3.2', null],
])('%s is %s', (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

test('a month name that languages share follows the page', () => {
  expect(parseDate('5. listopad 2025', 'cs')).toBe('2025-11-05');
  expect(parseDate('5. listopad 2025', 'hr')).toBe('2025-10-05');
});

test('dates come in the order of the text, with where they stand', () => {
  const text = 'from 2026-01-06 to 7 gennaio 2026';
  expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '2026-01-06',
    '7 gennaio 2026',
  ]);
});

test.each([
  ['5 gennaio 2025 ( modifica il 6 gennaio 2025 | 15:24)', '2025-01-05', '2025-01-06T15:24'],
  ['Mis à jour le 3 août 2025', null, '2025-08-03'],
  ['Aggiornato il 2 marzo 2025, pubblicato il 1 marzo 2025', '2025-03-01', '2025-03-02'],
  ['2. 3. 2025', '2025-03-02', null],
])('the dateline %s was published %s and updated %s', (line, publishedAt, updatedAt) => {
  expect(readDateline(line)).toEqual({ publishedAt, updatedAt });
});

test('a line of ten thousand almost-dates is read at once', () => {
  const started = performance.now();
  findDates('1. a '.repeat(10_000));
  expect(performance.now() - started).toBeLessThan(500);
});
