import { createHash } from 'node:crypto';
import type { FeedEntry } from '../sources/feeds/feed-content.js';
import { canonicalAddress } from '../sources/web/canonical-address.js';
import type { Feed, FeedStore, SeenEntry } from '../store/feed-store.js';

/** What failed attempts at one entry may use up before it is let be. */
export const patience = 24;
/** What one attempt uses up that fails for a reason that may pass, e.g. a site out of order: a day of tries. */
const passing: Record<string, number> = {
  'host-busy': 0,
  'fetch-unavailable': 1,
  'fetch-timeout': 1,
  'fetch-failed': 1,
};
/** Any other: three tries, at a site that may have published its feed before its page. */
const lasting = patience / 3;

/** An entry that is to be read, and what is known of it. */
export interface FreshEntry {
  entry: FeedEntry;
  seen: SeenEntry;
}

export interface NewEntries {
  fresh: FreshEntry[];
  /** New in this feed, but their articles came with another: they are only noted. */
  known: SeenEntry[];
}

/**
 * Entries known neither by id here nor by address in any feed; those that say something else than they did; and
 * those that could not be read, while there is patience left.
 */
export async function newEntries(
  feeds: Pick<FeedStore, 'seenEntries'>,
  feed: Feed,
  entries: readonly FeedEntry[],
): Promise<NewEntries> {
  const addresses = entries.map(({ url }) => (url === null ? null : canonicalAddress(url)));
  const seen = await feeds.seenEntries(
    feed.url,
    entries.map(({ id }) => id),
    addresses.filter((address) => address !== null),
  );
  const found: NewEntries = { fresh: [], known: [] };
  const taken = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const address = addresses[index] ?? null;
    // Two entries of one address are one article.
    if (address !== null && taken.has(address)) continue;
    if (address !== null) taken.add(address);
    const own = seen.find(({ feedUrl, id }) => feedUrl === feed.url && id === entry.id);
    const elsewhere = seen.find((other) => other.address === address && other.articleId !== null);
    sortIn(found, feed, entry, { address, own, elsewhere });
  }
  return found;
}

function sortIn(
  { fresh, known }: NewEntries,
  feed: Feed,
  entry: FeedEntry,
  {
    address,
    own,
    elsewhere,
  }: { address: string | null; own?: SeenEntry | undefined; elsewhere?: SeenEntry | undefined },
): void {
  const digest = digestOf(entry);
  const seen: SeenEntry = {
    feedUrl: feed.url,
    id: entry.id,
    address,
    articleId: own?.articleId ?? null,
    failures: own?.failures ?? 0,
    digest,
    // What a feed holds when it is first read is its past, not its news.
    headline: own?.headline ?? (feed.channelId !== null && feed.succeededAt !== null),
  };
  if (own === undefined) {
    if (elsewhere) known.push({ ...seen, articleId: elsewhere.articleId });
    else fresh.push({ entry, seen });
  } else if (own.articleId !== null && own.digest === null) {
    known.push(seen);
  } else if (own.digest !== digest) {
    fresh.push({ entry, seen: { ...seen, failures: 0 } });
  } else if (own.articleId === null && own.failures < patience) {
    fresh.push({ entry, seen });
  }
}

/** What could not be read, asked for again by its address: the feed itself has not changed. */
export async function unreadEntries(
  feeds: Pick<FeedStore, 'unreadEntries'>,
  feedUrl: string,
): Promise<FreshEntry[]> {
  const nothing = { title: null, authors: [], publishedAt: null, updatedAt: null, fullHtml: null };
  return (await feeds.unreadEntries(feedUrl, patience)).flatMap((seen) =>
    seen.address === null ? [] : [{ seen, entry: { ...nothing, id: seen.id, url: seen.address } }],
  );
}

/** The entry as it stands after an attempt. `code` is of the failure; null where it was read. */
export function attempted(seen: SeenEntry, articleId: string | null, code: string | null): SeenEntry {
  if (code === null) return { ...seen, articleId, failures: 0 };
  // What a site closes to programs stays closed: asking again would not be polite.
  const cost = code === 'robots-refused' ? patience : (passing[code] ?? lasting);
  return { ...seen, failures: Math.min(patience, seen.failures + cost) };
}

/** Feeds change summaries, counters and order as they like; these say that the article itself was changed. */
function digestOf({ title, updatedAt, fullHtml }: FeedEntry): string {
  const words = JSON.stringify([title, updatedAt, fullHtml]);
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}
