/**
 * A date in Discord's own format, which every reader sees in their language: `<t:…:D>`.
 * A day without a time is put at noon UTC, so that it is that day nearly everywhere.
 */
export function discordDay(date: string | null): string | null {
  if (date === null) return null;
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
  return Number.isNaN(time) ? null : `<t:${Math.floor(time / 1000)}:D>`;
}

/**
 * A day as `discordDay` gives it; a month (`2026-01`) or a year, which Discord has no format for, in words.
 *
 * @param locale of the words
 */
export function discordTime(time: string | null, locale: string): string | null {
  if (time === null || /^\d{4}$/.test(time)) return time;
  if (!/^\d{4}-\d{2}$/.test(time)) return discordDay(time);
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Date(`${time}-01T00:00:00Z`);
  return Number.isNaN(month.getTime()) ? null : format.format(month);
}

/** "in 3 minutes", "2 days ago", kept up to date by Discord. */
export function discordAgo(milliseconds: number): string {
  return `<t:${Math.floor(milliseconds / 1000)}:R>`;
}
