const dayLength = 86_400_000;

/** The first day of `2026-01-31` or of the last days (`7d`), as `YYYY-MM-DD`; null for anything else. */
export function sinceDay(text: string, now = Date.now()): string | null {
  const days = /^(\d{1,4})\s*[dg]$/i.exec(text.trim());
  if (days?.[1]) return new Date(now - Number(days[1]) * dayLength).toISOString().slice(0, 10);
  const day = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}
