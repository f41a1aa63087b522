/** Feeds, and the entries of each that have been dealt with. */
export const feeds = `
CREATE TABLE feeds (
  url TEXT PRIMARY KEY,
  title TEXT,
  added_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  checked_at TEXT,
  succeeded_at TEXT,
  failing_since TEXT,
  failure TEXT,
  failures INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  channel_id TEXT
) STRICT;

CREATE TABLE feed_entries (
  feed_url TEXT NOT NULL REFERENCES feeds (url) ON DELETE CASCADE,
  id TEXT NOT NULL,
  address TEXT,
  article_id TEXT,
  failures INTEGER NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (feed_url, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_entries_address ON feed_entries (address);
`;
