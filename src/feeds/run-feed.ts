import { errorMessage } from '../errors.js';
import type { IngestOptions, IngestResult } from '../pipeline.js';
import { decodeText } from '../sources/decode-text.js';
import type { FeedContent, FeedEntry } from '../sources/feeds/feed-content.js';
import { feedItems } from '../sources/feeds/feed-items.js';
import { feedTypes, readFeed } from '../sources/feeds/read-feed.js';
import type { SourceItem } from '../sources/source-item.js';
import { canonicalAddress } from '../sources/web/canonical-address.js';
import type { WebFetcher } from '../sources/web/fetch-page.js';
import type { Robots } from '../sources/web/robots.js';
import type { Feed, FeedStore, SeenEntry } from '../store/feed-store.js';
import { nextAttempt, nextReading } from './schedule.js';

/** What reading feeds needs of the program. */
export interface FeedDesk {
  feeds: FeedStore;
  fetcher: WebFetcher;
  robots: Robots;
  ingest(items: AsyncIterable<SourceItem>, options?: IngestOptions): AsyncGenerator<IngestResult>;
}

/** What came of reading one feed once. */
export interface FeedRun {
  feed: Feed;
  status: 'read' | 'unchanged' | 'failed';
  /** One result an entry that was new. */
  results: IngestResult[];
}

/** Attempts at one entry before it is let be. */
const attempts = 3;

/** Reads a feed and what is new in it. A feed that fails is a result: since when and why stands in the store. */
export async function runFeed(desk: FeedDesk, feed: Feed, signal?: AbortSignal): Promise<FeedRun> {
  const now = Date.now();
  const checked = { ...feed, checkedAt: new Date(now).toISOString() };
  try {
    const read = await fetchFeed(desk, feed, signal);
    if (read === null) return await finished(desk, worked(checked, null, now), 'unchanged', []);
    const { content, etag, lastModified } = read;
    const fresh = await unseen(desk.feeds, feed.url, content.entries);
    const results = await ingestEntries(desk, feed.url, fresh, signal);
    const title = content.title ?? feed.title;
    return await finished(
      desk,
      { ...worked(checked, content.ttlMinutes, now), title, etag, lastModified },
      'read',
      results,
    );
  } catch (error) {
    signal?.throwIfAborted();
    const failures = feed.failures + 1;
    const failing = {
      failures,
      failure: errorMessage(error),
      failingSince: feed.failingSince ?? checked.checkedAt,
    };
    return await finished(desk, { ...checked, ...failing, nextAt: nextAttempt(failures, now) }, 'failed', []);
  }
}

/**
 * The feed as it stands, without taking anything in; null when it is unchanged.
 *
 * @throws EdicolaError what `WebFetcher.fetch` throws; `bad-feed`
 */
export async function fetchFeed(
  { fetcher }: Pick<FeedDesk, 'fetcher'>,
  { url, etag, lastModified }: Pick<Feed, 'url' | 'etag' | 'lastModified'>,
  signal?: AbortSignal,
): Promise<{ content: FeedContent; etag: string | null; lastModified: string | null } | null> {
  const fetched = await fetcher.fetch(url, { accept: feedTypes, validators: { etag, lastModified }, signal });
  if (fetched.status === 'unchanged') return null;
  const content = readFeed(decodeText(fetched.bytes, fetched.charset), fetched.url);
  return { content, ...fetched.validators };
}

type Fresh = { entry: FeedEntry; address: string | null; failures: number };

/** Entries known neither by id, nor by address in any feed; those that failed before have a few attempts left. */
async function unseen(feeds: FeedStore, feedUrl: string, entries: readonly FeedEntry[]): Promise<Fresh[]> {
  const all = entries.map((entry) => ({
    entry,
    address: entry.url === null ? null : canonicalAddress(entry.url),
  }));
  const addresses = all.flatMap(({ address }) => address ?? []);
  const seen = await feeds.seenEntries(
    feedUrl,
    entries.map(({ id }) => id),
    addresses,
  );
  const taken = new Set<string>();
  return all.flatMap(({ entry, address }) => {
    const known = seen.filter(
      (other) => other.id === entry.id || (address !== null && other.address === address),
    );
    const failures = Math.max(0, ...known.map((other) => other.failures));
    const done = known.some((other) => other.articleId !== null) || failures >= attempts;
    // Two entries of one address are one article.
    const twice = address !== null && taken.has(address);
    if (address !== null) taken.add(address);
    return done || twice ? [] : [{ entry, address, failures }];
  });
}

async function ingestEntries(
  desk: FeedDesk,
  feedUrl: string,
  fresh: readonly Fresh[],
  signal?: AbortSignal,
): Promise<IngestResult[]> {
  const entries = fresh.map(({ entry }) => entry);
  const items = feedItems(entries, feedUrl, desk.fetcher, desk.robots, signal);
  const results: IngestResult[] = [];
  for await (const result of desk.ingest(items, { signal })) {
    // Results come in the order of the entries.
    const of = fresh[results.length];
    results.push(result);
    if (of) await desk.feeds.markSeen(feedUrl, seenEntry(of, result), new Date().toISOString());
  }
  return results;
}

function seenEntry(
  { entry, address, failures }: Fresh,
  { status, articleId, code }: IngestResult,
): SeenEntry {
  const failed = status === 'failed';
  // What a site closes to programs stays closed: asking again would not be polite.
  const tried = code === 'robots-refused' ? attempts : failures + 1;
  return { id: entry.id, address, articleId: failed ? null : articleId, failures: failed ? tried : 0 };
}

function worked(feed: Feed, ttlMinutes: number | null, now: number): Feed {
  const nextAt = nextReading(ttlMinutes, now);
  return { ...feed, nextAt, succeededAt: feed.checkedAt, failures: 0, failure: null, failingSince: null };
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
