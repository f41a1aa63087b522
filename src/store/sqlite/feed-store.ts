import type { Feed, FeedStore, SeenEntry } from '../feed-store.js';
import type { SqliteDatabase } from './database.js';

interface FeedRow {
  url: string;
  title: string | null;
  added_at: string;
  next_at: string;
  checked_at: string | null;
  succeeded_at: string | null;
  failing_since: string | null;
  failure: string | null;
  failures: number;
  etag: string | null;
  last_modified: string | null;
  channel_id: string | null;
}

type EntryRow = Pick<SeenEntry, 'id' | 'address' | 'failures'> & { article_id: string | null };

/** `FeedStore` in the library's own file. */
export function createSqliteFeedStore(database: SqliteDatabase): FeedStore {
  const read = (url: string) =>
    database.statement<[string], FeedRow>('SELECT * FROM feeds WHERE url = ?').get(url);
  return {
    feeds: async () =>
      database.read(() =>
        database.statement<[], FeedRow>('SELECT * FROM feeds ORDER BY added_at, url').all().map(fromRow),
      ),
    feed: async (url) =>
      database.read(() => {
        const row = read(url);
        return row ? fromRow(row) : null;
      }),
    addFeed: (feed) =>
      database.write(() => {
        if (read(feed.url)) return false;
        save(database, feed);
        return true;
      }),
    removeFeed: (url) =>
      database.write(
        () => database.statement<[string]>('DELETE FROM feeds WHERE url = ?').run(url).changes > 0,
      ),
    saveFeed: (feed) =>
      database.write(() => {
        // A feed removed while it was read stays removed.
        if (read(feed.url)) save(database, feed);
      }),
    seenEntries: async (feedUrl, ids, addresses) =>
      database.read(() =>
        database
          .statement<[string, string, string], EntryRow>(
            `SELECT id, address, article_id, failures FROM feed_entries
             WHERE (feed_url = ? AND id IN (SELECT value FROM json_each(?)))
                OR address IN (SELECT value FROM json_each(?))`,
          )
          .all(feedUrl, JSON.stringify(ids), JSON.stringify(addresses))
          .map(({ article_id: articleId, ...entry }) => ({ ...entry, articleId })),
      ),
    markSeen: (feedUrl, { id, address, articleId, failures }, at) =>
      database.write(() => {
        if (!read(feedUrl)) return;
        database
          .statement<[string, string, string | null, string | null, number, string]>(
            'INSERT OR REPLACE INTO feed_entries (feed_url, id, address, article_id, failures, seen_at) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(feedUrl, id, address, articleId, failures, at);
      }),
  };
}

function save(database: SqliteDatabase, feed: Feed): void {
  database
    .statement<[FeedRow]>(
      `INSERT INTO feeds VALUES (@url, @title, @added_at, @next_at, @checked_at, @succeeded_at, @failing_since,
         @failure, @failures, @etag, @last_modified, @channel_id)
       ON CONFLICT (url) DO UPDATE SET title = @title, next_at = @next_at, checked_at = @checked_at,
         succeeded_at = @succeeded_at, failing_since = @failing_since, failure = @failure, failures = @failures,
         etag = @etag, last_modified = @last_modified, channel_id = @channel_id`,
    )
    .run(toRow(feed));
}

function toRow(feed: Feed): FeedRow {
  const { addedAt, nextAt, checkedAt, succeededAt, failingSince, lastModified, channelId, ...same } = feed;
  return {
    ...same,
    added_at: addedAt,
    next_at: nextAt,
    checked_at: checkedAt,
    succeeded_at: succeededAt,
    failing_since: failingSince,
    last_modified: lastModified,
    channel_id: channelId,
  };
}

function fromRow(row: FeedRow): Feed {
  const { added_at, next_at, checked_at, succeeded_at, failing_since, last_modified, channel_id, ...same } =
    row;
  return {
    ...same,
    addedAt: added_at,
    nextAt: next_at,
    checkedAt: checked_at,
    succeededAt: succeeded_at,
    failingSince: failing_since,
    lastModified: last_modified,
    channelId: channel_id,
  };
}
