import type { Feed, FeedStore } from '../feed-store.js';
import type { SqliteDatabase } from './database.js';

/** The channel of feeds that are added later. */
const noteOfChannel = 'feeds-channel';

/** Must run inside a transaction. */
export function channelOfAll(database: SqliteDatabase): string | null {
  return (
    database
      .statement<[string], { value: string }>('SELECT value FROM chat_notes WHERE name = ?')
      .get(noteOfChannel)?.value ?? null
  );
}

/** An article that has been here so many days before its entry is no news: its entry was dropped and is back. */
const daysNew = 7;

/**
 * Must run inside a transaction. What a reading found new becomes due: once a channel, however many feeds or entries
 * carry the article, and only of articles that are there, and have not been for long.
 */
export function headlinesDue(database: SqliteDatabase, feedUrl: string): void {
  database
    .statement<[Record<string, string | number>]>(
      `UPDATE feed_entries AS mine SET headline = iif(EXISTS (
           SELECT 1 FROM feed_entries AS other JOIN feeds ON feeds.url = other.feed_url
           WHERE other.article_id = mine.article_id
             AND feeds.channel_id IS (SELECT channel_id FROM feeds WHERE url = :feedUrl)
             AND (other.seen_at, other.feed_url, other.id) < (mine.seen_at, mine.feed_url, mine.id)
         ) OR EXISTS (
           SELECT 1 FROM articles WHERE articles.id = mine.article_id
             AND julianday(mine.seen_at) - julianday(articles.added_at) > :daysNew
         ), NULL, 'due')
       WHERE feed_url = :feedUrl AND headline = 'wanted' AND article_id IS NOT NULL`,
    )
    .run({ feedUrl, daysNew });
}

/** Which headlines go to which channel of Discord. */
export function feedHeadlines(
  database: SqliteDatabase,
  feedOf: (url: string) => Feed | null,
): Pick<FeedStore, 'setChannel' | 'dropChannel' | 'claimHeadlines' | 'releaseHeadlines'> {
  const run = (sql: string, ...values: (string | null)[]) =>
    database.statement<(string | null)[]>(sql).run(...values).changes;
  const noteChannel = (channelId: string | null) => {
    run('DELETE FROM chat_notes WHERE name = ?', noteOfChannel);
    if (channelId !== null)
      run('INSERT INTO chat_notes (name, value) VALUES (?, ?)', noteOfChannel, channelId);
  };
  /** What was owed to a channel is not owed to the next one, nor to none. */
  const forgetOwed = () =>
    run(
      `UPDATE feed_entries SET headline = NULL WHERE headline IN ('wanted', 'due')
         AND feed_url IN (SELECT url FROM feeds WHERE channel_id IS NULL)`,
    );

  return {
    setChannel: (url, channelId) =>
      database.write(() => {
        if (url === 'all') noteChannel(channelId);
        const changed =
          url === 'all'
            ? run('UPDATE feeds SET channel_id = ?', channelId)
            : run('UPDATE feeds SET channel_id = ? WHERE url = ?', channelId, url);
        forgetOwed();
        return changed > 0;
      }),
    dropChannel: (channelId) =>
      database.write(() => {
        run('UPDATE feeds SET channel_id = NULL WHERE channel_id = ?', channelId);
        run('DELETE FROM chat_notes WHERE name = ? AND value = ?', noteOfChannel, channelId);
        forgetOwed();
      }),
    claimHeadlines: async () => {
      // Asked every few seconds: nothing is written where nothing is due.
      if (database.read(() => dueEntries(database)).length === 0) return null;
      return await database.write(() => {
        const due = dueEntries(database);
        const feed = due[0] ? feedOf(due[0].feed_url) : null;
        if (feed === null || feed.channelId === null) return null;
        run("UPDATE feed_entries SET headline = 'posted' WHERE headline = 'due' AND feed_url = ?", feed.url);
        const own = due.filter(({ feed_url: url }) => url === feed.url);
        return { feed, channelId: feed.channelId, articleIds: own.map(({ article_id: id }) => id) };
      });
    },
    releaseHeadlines: ({ feed, articleIds }) =>
      database.write(() => {
        run(
          `UPDATE feed_entries SET headline = 'due' WHERE feed_url = ? AND headline = 'posted'
             AND article_id IN (SELECT value FROM json_each(?))`,
          feed.url,
          JSON.stringify(articleIds),
        );
      }),
  };
}

function dueEntries(database: SqliteDatabase): { feed_url: string; article_id: string }[] {
  return database
    .statement<[], { feed_url: string; article_id: string }>(
      "SELECT feed_url, article_id FROM feed_entries WHERE headline = 'due' ORDER BY feed_url, seen_at, id",
    )
    .all();
}
