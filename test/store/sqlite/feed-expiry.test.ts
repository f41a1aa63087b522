import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { newFeed } from '../../../src/feeds/keep-feeds.js';
import type { FeedStore } from '../../../src/store/feed-store.js';
import { createSqliteFeedStore } from '../../../src/store/sqlite/feed-store.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

let store: ReturnType<typeof openSqliteStore>;
let feeds: FeedStore;
const url = 'https://news.example/feed';
const other = 'https://other.example/feed';

/** So many days from now. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const entry = (id: string, headline = false) => ({
  ...{ feedUrl: url, id, address: `https://news.example/${id}`, articleId: id, failures: 0 },
  ...{ digest: 'd', headline },
});
const kept = async (feed = url) => (await feeds.entryCounts()).get(feed)?.entries ?? 0;
const isKept = async (id: string) => (await feeds.seenEntries(url, [id], [])).length === 1;

beforeEach(async () => {
  store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
  onTestFinished(() => store.close());
  feeds = createSqliteFeedStore(store.database);
  for (const each of [url, other]) await feeds.addFeed(newFeed(each, 'News', '111'));
  for (const id of ['old', 'new']) await feeds.markSeen(entry(id), day(0));
  await feeds.markSeen({ ...entry('old'), feedUrl: other }, day(0));
});

describe('an entry that its feed', () => {
  it('lists for years is kept', async () => {
    for (let at = 0; at <= 1000; at += 50) await feeds.markListed(url, ['old', 'new'], day(at));
    expect(await kept()).toBe(2);
  });

  it('has not listed for 90 days is dropped, of that feed alone', async () => {
    await feeds.markListed(url, ['new'], day(89));
    expect(await isKept('old')).toBe(true);
    await feeds.markListed(url, ['new'], day(91));
    expect(await isKept('old')).toBe(false);
    expect(await isKept('new')).toBe(true);
    expect(await kept(other)).toBe(1);
  });

  it('listed last in a year that it was unchanged, broken or empty, is kept', async () => {
    await feeds.markListed(url, [], day(200));
    await feeds.markListed(url, ['old', 'new'], day(365));
    await feeds.markListed(url, ['new'], day(366));
    expect(await kept()).toBe(2);
  });
});

it('of a feed that lists thousands in a season the newest are kept, and what it lists in any case', async () => {
  await store.database.write(() => {
    const insert = store.database.statement<[string, string, string, string]>(
      'INSERT INTO feed_entries (feed_url, id, failures, seen_at, listed_at) VALUES (?, ?, 0, ?, ?)',
    );
    for (let i = 0; i < 10_100; i++) insert.run(url, `entry ${i}`, day(1), day(1 + i / 1000));
  });
  await feeds.markListed(url, ['old', 'entry 1'], day(20));
  expect(await kept()).toBe(10_000);
  expect(await Promise.all(['old', 'entry 1', 'entry 2', 'entry 10099'].map(isKept))).toEqual([
    ...[true, true, false, true],
  ]);
});

it('an entry that comes back after it was dropped is no news', async () => {
  await store.replaceArticle(articleRecord({ id: 'old' }));
  await feeds.markListed(url, ['new'], day(91));
  await store.replaceArticle(articleRecord({ id: 'old', title: 'A correction' }));
  await feeds.markSeen(entry('old', true), day(100));
  await feeds.markSeen(entry('fresh', true), day(100));
  const feed = await feeds.feed(url);
  if (feed) await feeds.saveFeed(feed);
  expect((await feeds.claimHeadlines())?.articleIds).toEqual(['fresh']);
});
