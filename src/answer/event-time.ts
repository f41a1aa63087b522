import { findDates } from '../article/dates.js';
import { monthInProse } from '../article/month-names.js';
import { fold } from '../search/analysis/fold.js';
import { dayTold } from './day-told.js';
import { namesDayOfItsOwn, yearTold } from './year-told.js';

/** Characters read: what is longer is no sentence. */
const longestSentence = 1000;

/**
 * When what a sentence tells happened, as precisely as it says: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where it says
 * nothing of it, or only what an article's readers know ("Monday").
 *
 * @param language ISO 639-1 of the article
 * @param publishedAt ISO; tells the year of a day without one, and a year alone that is its own says less than its day
 */
export function eventTime(
  sentence: string,
  language: string | null,
  publishedAt: string | null,
): string | null {
  const read = sentence.slice(0, longestSentence);
  const [date] = findDates(read, language);
  if (date) return date.iso.slice(0, 10);
  const day = dayTold(read, language, publishedAt);
  if (day && !onlyCompared(read.slice(0, day.start), read.slice(day.end))) return day.iso;
  if (namesDayOfItsOwn(read, language)) return null;
  return monthTold(read, language) ?? yearTold(read, language, publishedAt);
}

const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
/** What follows a number that is no year: more of it, or what it counts. */
const noNumber =
  "(?![\\d\\p{L}:/%])(?![.,'’]\\d)(?!\\s*(?:[€$£%°]|euro|dollar|million|milion|people|person|metr|km|kg))";
const monthForms = [
  // "novembre 1994", "November of 1994", "noviembre de 1994"
  `(?<![\\p{L}\\p{N}])(?<month>\\p{L}{3,14})\\.?,?\\s+(?:(?:del?|do|of|του|χρ)\\s+)?${year}${noNumber}`,
  // "1994. november", "1994 m. lapkritis", "1994. gada novembris"
  `(?<![\\p{L}\\p{N}.,])${year}\\.?\\s+(?:(?:m\\.|g\\.|gada)\\s+)?(?<month>\\p{L}{4,14})(?!\\p{L})`,
  // "1994年11月", "1994년 11월"; "tháng 11 năm 1994"
  `${year}\\s?[年년]\\s?(?<number>\\d{1,2})\\s?[月월](?!\\s?\\d)`,
  `tháng\\s+(?<number>\\d{1,2})(?:\\s+năm\\s+|/)${year}`,
].map((source) => new RegExp(source, 'giu'));
/** Languages that put the year first; in others a word after a year is no part of it. */
const yearFirst = ['hu', 'lt', 'lv'];

/** A month with its year, `YYYY-MM`, where it is the sentence's own and not what it compares with or mentions. */
function monthTold(sentence: string, language: string | null): string | null {
  for (const [index, form] of monthForms.entries()) {
    if (index === 1 && !yearFirst.includes(language ?? '')) continue;
    for (const match of sentence.matchAll(form)) {
      const { month, number, year: told } = match.groups ?? {};
      const found = month === undefined ? Number(number) : monthInProse(month, language);
      if (found === null || found < 1 || found > 12) continue;
      const end = match.index + match[0].length;
      if (onlyCompared(sentence.slice(0, match.index), sentence.slice(end))) continue;
      return `${told}-${String(found).padStart(2, '0')}`;
    }
  }
  return null;
}

const compared =
  /\b(?:come|rispetto|quell[aoei]|like|unlike|as|than|compared|als|wie|comme|como|que|dan)\b[^,;.]{0,12}$/;
/** Since a time, or than at it: a comparison where something is "the most" or "more". */
const since =
  /\b(?:dal(?:l')?|dai|since|seit|depuis|desde|sinds|siden|sedan|od|che|que)\s*(?:\p{L}{1,4}\s+)?$/u;
const superlative =
  /\b(?:piu|meno|peggior\w*|miglior\w*|record|prima volta|most|least|worst|best|first time|\p{L}{3,}est|plus|moins|pire|meilleur\w*|mas|peor|mejor|mais|pior|melhor|\p{L}{3,}ste[nrs]?)\b/u;
const whenClause = /^,? ?(?:quando|allorche|when|als|quand|lorsque|cuando|toen)\b/u;

/**
 * Whether a time is only held beside what the sentence tells ("higher than in", "the highest since"), or stands in a
 * clause put in between. "The highest since November 1994, when …" tells what happened then.
 */
function onlyCompared(before: string, after: string): boolean {
  const [head, tail] = [fold(before), fold(after)];
  if (whenClause.test(tail)) return false;
  if (compared.test(head) || (since.test(head) && superlative.test(head))) return true;
  const clause = /[,(–—][^,(–—]*$/.exec(head)?.[0] ?? '';
  const wordsBefore = clause.match(/\p{L}+/gu)?.length ?? 0;
  return wordsBefore > 1 && /^[^,)–—]{0,30}[,)–—]/.test(tail);
}
