import type { EntryCounts, Feed, FeedStore, SeenEntry } from '../feed-store.js';
import type { SqliteDatabase } from './database.js';
import { noteListed } from './feed-expiry.js';
import { channelOfAll, feedHeadlines, headlinesDue } from './feed-headlines.js';
import { headlinePosts } from './headline-posts.js';

interface FeedRow {
  url: string;
  title: string | null;
  added_at: string;
  next_at: string;
  checked_at: string | null;
  succeeded_at: string | null;
  failing_since: string | null;
  failure: string | null;
  failure_code: string | null;
  failures: number;
  etag: string | null;
  last_modified: string | null;
  ttl_minutes: number | null;
  channel_id: string | null;
}

interface EntryRow {
  feed_url: string;
  id: string;
  address: string | null;
  article_id: string | null;
  failures: number;
  digest: string | null;
  headline: string | null;
}

/** `FeedStore` in the library's own file. */
export function createSqliteFeedStore(database: SqliteDatabase): FeedStore {
  const read = (url: string): Feed | null => {
    const row = database.statement<[string], FeedRow>('SELECT * FROM feeds WHERE url = ?').get(url);
    return row ? fromRow(row) : null;
  };
  return {
    ...feedHeadlines(database, read),
    ...headlinePosts(database),
    feeds: async () =>
      database.read(() =>
        database.statement<[], FeedRow>('SELECT * FROM feeds ORDER BY added_at, url').all().map(fromRow),
      ),
    feed: async (url) => database.read(() => read(url)),
    addFeed: (feed) =>
      database.write(() => {
        if (read(feed.url)) return false;
        save(database, { ...feed, channelId: feed.channelId ?? channelOfAll(database) });
        return true;
      }),
    removeFeed: (url) =>
      database.write(
        () => database.statement<[string]>('DELETE FROM feeds WHERE url = ?').run(url).changes > 0,
      ),
    saveFeed: (feed) =>
      database.write(() => {
        // A feed removed while it was read stays removed.
        if (!read(feed.url)) return;
        save(database, feed);
        headlinesDue(database, feed.url);
      }),
    seenEntries: async (feedUrl, ids, addresses) =>
      database.read(() =>
        database
          .statement<[string, string, string], EntryRow>(
            `${selectEntries} WHERE (feed_url = ? AND id IN (SELECT value FROM json_each(?)))
                OR address IN (SELECT value FROM json_each(?))`,
          )
          .all(feedUrl, JSON.stringify(ids), JSON.stringify(addresses))
          .map(fromEntryRow),
      ),
    unreadEntries: async (feedUrl, patience) =>
      database.read(() =>
        database
          .statement<[string, number], EntryRow>(
            `${selectEntries} WHERE feed_url = ? AND article_id IS NULL AND failures < ? ORDER BY seen_at, id`,
          )
          .all(feedUrl, patience)
          .map(fromEntryRow),
      ),
    markSeen: (entry, at) =>
      database.write(() => {
        if (read(entry.feedUrl)) saveEntry(database, entry, at);
      }),
    markListed: (feedUrl, ids, at) => database.write(() => noteListed(database, feedUrl, ids, at)),
    entryCounts: async () =>
      database.read(() => {
        const rows = database
          .statement<[], EntryCounts & { feed_url: string }>(
            `SELECT feed_url, count(*) AS entries, count(article_id) AS "read" FROM feed_entries GROUP BY feed_url`,
          )
          .all();
        return new Map(rows.map(({ feed_url: url, ...counts }) => [url, counts]));
      }),
  };
}

const selectEntries =
  'SELECT feed_url, id, address, article_id, failures, digest, headline FROM feed_entries';

function save(database: SqliteDatabase, feed: Feed): void {
  database
    .statement<[FeedRow]>(
      `INSERT INTO feeds (url, title, added_at, next_at, checked_at, succeeded_at, failing_since, failure, failure_code,
         failures, etag, last_modified, ttl_minutes, channel_id)
       VALUES (@url, @title, @added_at, @next_at, @checked_at, @succeeded_at, @failing_since, @failure, @failure_code,
         @failures, @etag, @last_modified, @ttl_minutes, @channel_id)
       ON CONFLICT (url) DO UPDATE SET title = @title, next_at = @next_at, checked_at = @checked_at,
         succeeded_at = @succeeded_at, failing_since = @failing_since, failure = @failure, failure_code = @failure_code,
         failures = @failures, etag = @etag, last_modified = @last_modified, ttl_minutes = @ttl_minutes`,
    )
    .run(toRow(feed));
}

/** When it was first seen, and whether its headline is for posting, was decided the first time. */
function saveEntry(database: SqliteDatabase, entry: SeenEntry, at: string): void {
  database
    .statement<[EntryRow & { at: string }]>(
      `INSERT INTO feed_entries (feed_url, id, address, article_id, failures, seen_at, listed_at, digest, headline)
       VALUES (@feed_url, @id, @address, @article_id, @failures, @at, @at, @digest, @headline)
       ON CONFLICT (feed_url, id) DO UPDATE SET address = @address, failures = @failures, digest = @digest,
         article_id = coalesce(@article_id, article_id)`,
    )
    .run({
      feed_url: entry.feedUrl,
      id: entry.id,
      address: entry.address,
      article_id: entry.articleId,
      failures: entry.failures,
      digest: entry.digest,
      headline: entry.headline ? 'wanted' : null,
      at,
    });
}

function toRow(feed: Feed): FeedRow {
  const {
    addedAt,
    nextAt,
    checkedAt,
    succeededAt,
    failingSince,
    failureCode,
    lastModified,
    ttlMinutes,
    channelId,
    ...same
  } = feed;
  return {
    ...same,
    added_at: addedAt,
    next_at: nextAt,
    checked_at: checkedAt,
    succeeded_at: succeededAt,
    failing_since: failingSince,
    failure_code: failureCode,
    last_modified: lastModified,
    ttl_minutes: ttlMinutes,
    channel_id: channelId,
  };
}

function fromRow(row: FeedRow): Feed {
  const { added_at, next_at, checked_at, succeeded_at, failing_since, last_modified, ...rest } = row;
  const { failure_code, ttl_minutes, channel_id, ...same } = rest;
  return {
    ...same,
    addedAt: added_at,
    nextAt: next_at,
    checkedAt: checked_at,
    succeededAt: succeeded_at,
    failingSince: failing_since,
    failureCode: failure_code,
    lastModified: last_modified,
    ttlMinutes: ttl_minutes,
    channelId: channel_id,
  };
}

function fromEntryRow({ feed_url, article_id, headline, ...same }: EntryRow): SeenEntry {
  return { ...same, feedUrl: feed_url, articleId: article_id, headline: headline !== null };
}
