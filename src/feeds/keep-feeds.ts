import { EdicolaError } from '../errors.js';
import { checkedAddress } from '../sources/web/web-policy.js';
import type { Feed } from '../store/feed-store.js';
import { type FeedDesk, fetchFeed } from './run-feed.js';

/**
 * Adds a feed after reading it once, so that what is added is known to be one. It is due at once.
 *
 * @throws EdicolaError what `fetchFeed` throws; `feed-known`
 */
export async function addFeed(
  desk: FeedDesk,
  address: string,
  channelId: string | null = null,
  signal?: AbortSignal,
): Promise<Feed & { entries: number }> {
  const url = checkedAddress(address, desk.fetcher.policy).href;
  const read = await fetchFeed(desk, { url, etag: null, lastModified: null }, signal);
  const feed = newFeed(url, read?.content.title ?? null, channelId);
  if (!(await desk.feeds.addFeed(feed))) {
    throw new EdicolaError(
      'feed-known',
      `${url} is among the feeds already; \`edicola feed list\` shows how it is doing`,
    );
  }
  return { ...feed, entries: read?.content.entries.length ?? 0 };
}

/** A feed nobody has read yet. */
export function newFeed(url: string, title: string | null, channelId: string | null = null): Feed {
  const addedAt = new Date().toISOString();
  return {
    url,
    title,
    addedAt,
    nextAt: addedAt,
    checkedAt: null,
    succeededAt: null,
    failingSince: null,
    failure: null,
    failureCode: null,
    failures: 0,
    etag: null,
    lastModified: null,
    ttlMinutes: null,
    channelId,
  };
}
