import { monthInProse } from '../article/month-names.js';
import { fold } from '../search/analysis/fold.js';
import { weekdays } from './year-told.js';

/** "12 marzo", "1° maggio", "12. März", "1er mai", "12 de marzo", "12th of March". */
const dayFirst =
  /(?<![\p{L}\p{N}.,:/-])(?<day>\d{1,2})(?:[.°º]|er|st|nd|rd|th)?\s+(?:de\s+|di\s+|of\s+|d['’])?(?<month>\p{L}{3,14})(?!\p{L})/giu;
/** "March 12", "Dec. 1st": the day is no figure that goes on. */
const monthFirst =
  /(?<![\p{L}\p{N}])(?<month>\p{Lu}\p{L}{2,14})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}%:]|[.,]\d)/gu;
/** Languages that say the month first. */
const saysMonthFirst: ReadonlySet<string | null> = new Set(['en']);
/** Languages that write months with a capital: there "may" is no month. */
const capitalising: ReadonlySet<string | null> = new Set(['en', 'de']);
/** Months of three letters in the others; what is as short there is more than a month ("in 5 set"). */
const shortMonths = /^(?:mai|mei|maj)$/i;

export interface DayTold {
  /** `YYYY-MM-DD`. */
  iso: string;
  start: number;
  end: number;
}

/**
 * A day that a sentence names without its year ("il 12 marzo"), in the year of its day of the week if it has one, else
 * in the one that brings it nearest to its article's own day: news names the year of what is further away.
 *
 * @param language ISO 639-1 of the article
 * @param publishedAt ISO; null names no year
 */
export function dayTold(
  sentence: string,
  language: string | null,
  publishedAt: string | null,
): DayTold | null {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt.slice(0, 10));
  if (Number.isNaN(published)) return null;
  for (const form of saysMonthFirst.has(language) ? [dayFirst, monthFirst] : [dayFirst]) {
    for (const match of sentence.matchAll(form)) {
      const before = sentence.slice(Math.max(0, match.index - 40), match.index);
      const month = isAttribute(before) ? null : monthNamed(match.groups?.month ?? '', language);
      if (month === null) continue;
      const weekday = weekdayAtEnd(before, language);
      const iso = nearestDay(month, Number(match.groups?.day), published, weekday);
      if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

const belonging =
  /(?<!\p{L})(?:(?:del|dell['’]|of|du|vom|van)(?:\s+\p{L}{4,10})?|(?<!(?:on|by|until|since|from)\s+)the|an?|his|her|its|their|this|that)\s*$/iu;
const partOfDay =
  /(?<!\p{L})(?:nella|nel|during|in|on|on the|in the|dans|au|in der|am|in de)\s+\p{L}+\s+(?:del|dell['’]|of|du|vom|van)(?:\s+\p{L}{4,10})?\s*$/iu;

/** Whether a day says which thing is meant ("la piena del 12 marzo") and not when something was. */
function isAttribute(before: string): boolean {
  return belonging.test(before) && !partOfDay.test(before);
}

function monthNamed(word: string, language: string | null): number | null {
  const isPlausible = capitalising.has(language)
    ? /^\p{Lu}/u.test(word)
    : word.length > 3 || shortMonths.test(word);
  return isPlausible ? monthInProse(word, language) : null;
}

/** The day of the week that stands right before a date, 1 for Monday; null where none does. */
function weekdayAtEnd(before: string, language: string | null): number | null {
  const words = fold(before.slice(-20)).match(/\p{L}+/gu) ?? [];
  const at = weekdays(language).indexOf(words.at(-1) ?? '');
  return at < 0 ? null : at + 1;
}

/** News announces what is near, and looks back further. */
const daysAhead = 120;

function nearestDay(month: number, day: number, published: number, weekday: number | null): string | null {
  const year = new Date(published).getUTCFullYear();
  const days = [year - 1, year, year + 1]
    .map((each) => new Date(Date.UTC(each, month - 1, day)))
    .filter((date) => day > 0 && date.getUTCDate() === day);
  const onWeekday = days.filter((date) => date.getUTCDay() === (weekday ?? -1) % 7);
  const distance = (date: Date) => {
    const ahead = (+date - published) / 86_400_000;
    return ahead > daysAhead ? ahead + 365 : Math.abs(ahead);
  };
  const [nearest] = (onWeekday.length > 0 ? onWeekday : days).sort((a, b) => distance(a) - distance(b));
  return nearest?.toISOString().slice(0, 10) ?? null;
}
