/** A feed the library is fed by, and how it is doing. Times are ISO, UTC. */
export interface Feed {
  url: string;
  title: string | null;
  addedAt: string;
  /** When it is to be read next. */
  nextAt: string;
  checkedAt: string | null;
  succeededAt: string | null;
  /** Since when it has failed, and with what; null while it works. */
  failingSince: string | null;
  failure: string | null;
  /** Failures in a row. */
  failures: number;
  etag: string | null;
  lastModified: string | null;
  /** Discord channel where new headlines are posted. */
  channelId: string | null;
}

/** An entry that has been dealt with, so that it is not fetched again. */
export interface SeenEntry {
  /** The feed's id of it. */
  id: string;
  /** Canonical address, so that two feeds with one article fetch it once. */
  address: string | null;
  articleId: string | null;
  /** How often it could not be read; after a few times it is let be. */
  failures: number;
}

/** The feeds of the library. Asynchronous and made of whole actions, like `Store`. */
export interface FeedStore {
  feeds(): Promise<Feed[]>;
  feed(url: string): Promise<Feed | null>;
  /** False where the feed is there already. */
  addFeed(feed: Feed): Promise<boolean>;
  /** What has been read of it stays in the library. */
  removeFeed(url: string): Promise<boolean>;
  saveFeed(feed: Feed): Promise<void>;
  /** Of these entry ids and addresses, what is known in this feed (by id) or any (by address). */
  seenEntries(feedUrl: string, ids: readonly string[], addresses: readonly string[]): Promise<SeenEntry[]>;
  markSeen(feedUrl: string, entry: SeenEntry, at: string): Promise<void>;
}
