/** When its feed last listed an entry, so that what is long gone from it can be told from what it keeps for years. */
export const listings = `
ALTER TABLE feed_entries ADD COLUMN listed_at TEXT NOT NULL DEFAULT '';
UPDATE feed_entries SET listed_at = seen_at;
CREATE INDEX feed_entries_listed ON feed_entries (feed_url, listed_at);
`;
