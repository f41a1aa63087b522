import { monthNumber } from '../article/month-names.js';

/** A time that a question names: `06` or `2026-01`, and the day where it says one. */
export interface NamedTime {
  year: number | null;
  month: number;
  day: number | null;
}

/** "6 gennaio 2026", "January 6, 2026", "6 January", "gennaio 2026". A year alone is rather a name than a time. */
const patterns = [
  /(?<day>\d{1,2})(?:st|nd|rd|th|º|°|\.)?\s+(?:(?:of|de|di)\s+)?(?<month>\p{L}{3,})\.?(?:,?\s+(?:(?:del|de|di)\s+)?(?<year>(?:19|20)\d{2}))?/gu,
  /(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?<year>(?:19|20)\d{2}))?/gu,
  /(?<month>\p{L}{3,})\.?\s+(?:(?:del|de|di|of)\s+)?(?<year>(?:19|20)\d{2})/gu,
];

export function timeNamed(question: string, language: string | null): NamedTime | null {
  for (const pattern of patterns) {
    for (const { groups = {} } of question.matchAll(pattern)) {
      const month = monthNumber(groups.month ?? '', language);
      const day = groups.day === undefined ? null : Number(groups.day);
      if (month === null || (day !== null && (day < 1 || day > 31))) continue;
      return { year: groups.year === undefined ? null : Number(groups.year), month, day };
    }
  }
  return null;
}

/** News of a day is often printed the day after, or two. */
const daysAfter = 2;

/** Whether an article is of the time named: of the month, or of the day or shortly after it. */
export function isOfTime(publishedAt: string | null, { year, month, day }: NamedTime): boolean {
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '');
  if (!date) return false;
  const [publishedYear, publishedMonth, publishedDay] = date.slice(1).map(Number);
  if (year !== null && year !== publishedYear) return false;
  if (day === null) return month === publishedMonth;
  const named = Date.UTC(publishedYear ?? 0, month - 1, day);
  const days = (Date.UTC(publishedYear ?? 0, (publishedMonth ?? 1) - 1, publishedDay) - named) / 86_400_000;
  return days >= 0 && days <= daysAfter;
}
