import type { Page } from '../article/page.js';
import { EdicolaError, errorCode, errorMessage } from '../errors.js';
import type { IngestOptions, IngestResult } from '../pipeline.js';
import { decodeText } from '../sources/decode-text.js';
import type { FeedContent } from '../sources/feeds/feed-content.js';
import { feedItems } from '../sources/feeds/feed-items.js';
import { feedTypes, readFeed } from '../sources/feeds/read-feed.js';
import type { SourceItem } from '../sources/source-item.js';
import type { WebFetcher } from '../sources/web/fetch-page.js';
import type { Robots } from '../sources/web/robots.js';
import { checkedAddress } from '../sources/web/web-policy.js';
import type { Feed, FeedStore } from '../store/feed-store.js';
import { attempted, type FreshEntry, newEntries, unreadEntries } from './new-entries.js';
import { nextAttempt, nextReading } from './schedule.js';

/** What reading feeds needs of the program. */
export interface FeedDesk {
  feeds: FeedStore;
  fetcher: WebFetcher;
  robots: Robots;
  /** The page kept of an address, so that what has not changed is not sent again. */
  kept(address: string): Promise<Page | null>;
  /** Where a page says that its article goes on. */
  nextPage(page: Page): Promise<string | null>;
  ingest(items: AsyncIterable<SourceItem>, options?: IngestOptions): AsyncGenerator<IngestResult>;
  /** Feeds being read in this process: who asks for one of them again gets what comes of it. */
  underWay: Map<string, Promise<FeedRun>>;
}

/** What came of reading one feed once. */
export interface FeedRun {
  feed: Feed;
  status: 'read' | 'unchanged' | 'failed';
  /** One result an entry that was new. */
  results: IngestResult[];
}

/** Longest time the entries of one reading may take, in milliseconds; the rest waits for the next one. */
const longestRun = 5 * 60_000;

/** Reads a feed and what is new in it. A feed that fails is a result: since when and why stands in the store. */
export function runFeed(desk: FeedDesk, { url }: Pick<Feed, 'url'>, signal?: AbortSignal): Promise<FeedRun> {
  const { underWay } = desk;
  const running = underWay.get(url) ?? readOnce(desk, url, signal).finally(() => underWay.delete(url));
  underWay.set(url, running);
  return running;
}

async function readOnce(desk: FeedDesk, url: string, signal?: AbortSignal): Promise<FeedRun> {
  const feed = await desk.feeds.feed(url);
  if (feed === null) throw unknownFeed(url);
  const now = Date.now();
  const checked = { ...feed, checkedAt: new Date(now).toISOString() };
  try {
    const read = await fetchFeed(desk, feed, signal);
    if (read === null) {
      const { results } = await ingestEntries(desk, url, await unreadEntries(desk.feeds, url), signal);
      return await finished(desk, worked(checked, feed.ttlMinutes, now), 'unchanged', results);
    }
    const { content, etag, lastModified } = read;
    const { fresh, known } = await newEntries(desk.feeds, feed, content.entries);
    for (const seen of known) await desk.feeds.markSeen(seen, new Date().toISOString());
    const { results, left } = await ingestEntries(desk, url, fresh, signal);
    const listed = content.entries.map(({ id }) => id);
    await desk.feeds.markListed(url, listed, new Date().toISOString());
    const title = content.title ?? feed.title;
    // While entries are left that nobody has looked at, the feed is wanted whole again, changed or not.
    const validators = left ? { etag: null, lastModified: null } : { etag, lastModified };
    const reading = { ...worked(checked, content.ttlMinutes, now), title, ...validators };
    return await finished(desk, reading, 'read', results);
  } catch (error) {
    signal?.throwIfAborted();
    const failures = feed.failures + 1;
    const failing = {
      failures,
      failure: errorMessage(error),
      failureCode: errorCode(error),
      failingSince: feed.failingSince ?? checked.checkedAt,
    };
    const nextAt = nextAttempt(failures, now, desk.fetcher.busyUntil(feed.url));
    return await finished(desk, { ...checked, ...failing, nextAt }, 'failed', []);
  }
}

/**
 * The feed as it stands, without taking anything in; null when it is unchanged.
 *
 * @throws EdicolaError what `WebFetcher.fetch` and `Robots.allows` throw; `bad-feed`, `robots-refused`
 */
export async function fetchFeed(
  { fetcher, robots }: Pick<FeedDesk, 'fetcher' | 'robots'>,
  { url, etag, lastModified }: Pick<Feed, 'url' | 'etag' | 'lastModified'>,
  signal?: AbortSignal,
): Promise<{ content: FeedContent; etag: string | null; lastModified: string | null } | null> {
  const address = checkedAddress(url, fetcher.policy).href;
  if (!(await robots.allows(address, signal))) {
    throw new EdicolaError(
      'robots-refused',
      `${address} is closed to programs by its robots.txt; ask its publisher for a feed that is not`,
    );
  }
  const fetched = await fetcher.fetch(address, {
    accept: feedTypes,
    validators: { etag, lastModified },
    signal,
  });
  if (fetched.status === 'unchanged') return null;
  const content = readFeed(decodeText(fetched.bytes, fetched.charset), fetched.url);
  return { content, ...fetched.validators };
}

/** @returns whether time ran out before the last entry */
async function ingestEntries(
  desk: FeedDesk,
  feedUrl: string,
  fresh: readonly FreshEntry[],
  signal?: AbortSignal,
): Promise<{ results: IngestResult[]; left: boolean }> {
  const entries = fresh.map(({ entry }) => entry);
  const items = inTime(feedItems(entries, feedUrl, { ...desk, signal }), Date.now() + longestRun);
  const results: IngestResult[] = [];
  for await (const result of desk.ingest(items, { signal })) {
    // What was broken off by the end of the program has not failed.
    signal?.throwIfAborted();
    // Results come in the order of the entries.
    const of = fresh[results.length];
    results.push(result);
    if (!of) continue;
    const code = result.status === 'failed' ? (result.code ?? 'internal') : null;
    await desk.feeds.markSeen(attempted(of.seen, result.articleId, code), new Date().toISOString());
  }
  return { results, left: results.length < fresh.length };
}

async function* inTime<T>(items: AsyncIterable<T>, deadline: number): AsyncGenerator<T> {
  for await (const item of items) {
    yield item;
    if (Date.now() > deadline) return;
  }
}

function worked(feed: Feed, ttlMinutes: number | null, now: number): Feed {
  const nextAt = nextReading(ttlMinutes, now);
  const well = { failures: 0, failure: null, failureCode: null, failingSince: null };
  return { ...feed, ...well, nextAt, ttlMinutes, succeededAt: feed.checkedAt };
}

async function finished(
  { feeds }: FeedDesk,
  feed: Feed,
  status: FeedRun['status'],
  results: IngestResult[],
): Promise<FeedRun> {
  await feeds.saveFeed(feed);
  return { feed, status, results };
}

export function unknownFeed(url: string): EdicolaError {
  return new EdicolaError('feed-unknown', `${url} is not among the feeds; \`edicola feed list\` shows them`);
}
