import { timeBeside } from './clock-time.js';
import { monthNumber } from './month-names.js';

/** A date found in a text: ISO (`2026-01-06`, `2026-01-06T15:24+01:00`) and where it stands, its time included. */
export interface FoundDate {
  iso: string;
  start: number;
  end: number;
}

/** A date in a page is near the start of a short line; longer texts are only read so far. */
const longestText = 2000;
const mostDates = 20;

const forms: { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy' }[] = [
  {
    order: 'ymd',
    pattern:
      /(?<!\d)((?:19|20)\d\d)(?:-| ?[./] ?|年 ?|년 ?)(\d{1,2})(?:-| ?[./] ?|月 ?|월 ?)(\d{1,2})(?!\d)[日일.]?/gu,
  },
  {
    order: 'dmy',
    pattern: /(?<![\d.,])(\d{1,2})(?: ?[./-] ?)(\d{1,2})(?: ?[./-] ?)((?:19|20)?\d\d)(?![\d/])/gu,
  },
  {
    order: 'dmy',
    pattern:
      /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º|°|ª|-a)?[ -]?(?:de |di |of |ta' )?(\p{L}{3,12})\.?[ ,/-]{1,3}(?:del? |of )?((?:19|20)\d\d)(?!\d(?!\d?:\d\d))/giu,
  },
  {
    order: 'mdy',
    pattern:
      /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,| at)? {1,2}((?:19|20)\d\d)(?!\d(?!\d?:\d\d))/giu,
  },
];

/**
 * Dates with a year in a text, in order: ISO, numeric (day first, unless that is impossible), and with month names.
 *
 * @param language ISO 639-1 of the page, for month names that languages share.
 */
export function findDates(text: string, language?: string | null): FoundDate[] {
  const read = text.slice(0, longestText);
  const found: FoundDate[] = [];
  for (const { pattern, order } of forms) {
    for (const match of read.matchAll(pattern)) {
      if (found.length >= mostDates) break;
      const day = calendarDay(match, order, language);
      const start = match.index;
      if (!day || found.some((other) => start < other.end && start + match[0].length > other.start)) continue;
      const end = start + match[0].length;
      const time = timeBeside(read.slice(0, start), read.slice(end));
      found.push({ iso: day + time.iso, start, end: end + time.length });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A line whose parts lost the space between them (`2 minute readApril 25, 2023`), parted where a capital follows. */
export function unglued(line: string): string {
  return line.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2})/gu, ' ');
}

/** The first date of a text, such as a `datetime` attribute or a front-matter value; null where there is none. */
export function parseDate(text: string, language?: string | null): string | null {
  return findDates(text, language)[0]?.iso ?? null;
}

function calendarDay(match: RegExpMatchArray, order: string, language?: string | null): string | null {
  const [first = '', second = '', third = ''] = match.slice(1);
  if (order === 'ymd') return isoDay(Number(first), Number(second), Number(third));
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  if (order === 'mdy') return isoDay(year, monthNumber(first, language) ?? 0, Number(second));
  if (/\D/.test(second)) return isoDay(year, monthNumber(second, language) ?? 0, Number(first));
  return isoDay(year, Number(second), Number(first)) ?? isoDay(year, Number(first), Number(second));
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
