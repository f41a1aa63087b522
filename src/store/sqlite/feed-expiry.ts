import type { SqliteDatabase } from './database.js';

/** An entry is kept so many days after its feed last listed it; what a feed still lists is kept for ever. */
const daysUnlisted = 90;
/** Entries kept of a feed, those listed last before others; those it lists now (200 are taken in) in any case. */
const mostEntries = 10_000;

/**
 * Must run inside a transaction, once a feed has been read whole: notes what it lists, and drops what it has not
 * listed for long. The time is the feed's own, from reading to reading: one that is broken, empty or unchanged for a
 * year has lost nothing meanwhile.
 */
export function noteListed(
  database: SqliteDatabase,
  feedUrl: string,
  ids: readonly string[],
  at: string,
): void {
  if (ids.length === 0) return;
  const facts = { feedUrl, ids: JSON.stringify(ids), at };
  const run = (sql: string, more: Record<string, number> = {}) =>
    database.statement<[Record<string, string | number>]>(sql).run({ ...facts, ...more });
  // Once a day is enough, and spares a write of every entry at every reading.
  run(
    `UPDATE feed_entries SET listed_at = :at WHERE feed_url = :feedUrl
       AND id IN (SELECT value FROM json_each(:ids)) AND julianday(:at) - julianday(listed_at) > 1`,
  );
  run(
    `DELETE FROM feed_entries WHERE feed_url = :feedUrl AND id NOT IN (SELECT value FROM json_each(:ids))
       AND (listed_at < strftime('%Y-%m-%dT%H:%M:%fZ', :at, '-' || :days || ' days')
         OR listed_at <= (SELECT listed_at FROM feed_entries WHERE feed_url = :feedUrl
                          ORDER BY listed_at DESC LIMIT 1 OFFSET :most))`,
    { days: daysUnlisted, most: mostEntries },
  );
}
