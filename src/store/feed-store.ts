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
  failureCode: string | null;
  /** Failures in a row. */
  failures: number;
  etag: string | null;
  lastModified: string | null;
  /** What the feed said of its own pace: kept for the readings that find it unchanged. */
  ttlMinutes: number | null;
  /** Discord channel where new headlines are posted. */
  channelId: string | null;
}

/** An entry that has been dealt with, so that it is not fetched again. */
export interface SeenEntry {
  /** The feed it was seen in, and that feed's id of it. */
  feedUrl: string;
  id: string;
  /** Canonical address, so that two feeds with one article fetch it once. */
  address: string | null;
  articleId: string | null;
  /** What failed attempts have used up of the patience with it; 0 once it is read. */
  failures: number;
  /** Hash of what the feed said of it, so that a correction is noticed; null where it was seen before there were any. */
  digest: string | null;
  /** Its headline goes to the feed's channel once the reading is over. What was decided first stays. */
  headline: boolean;
}

/** The headlines that one reading of a feed owes its channel. */
export interface HeadlineBatch {
  feed: Feed;
  channelId: string;
  /** In the order they were read. */
  articleIds: string[];
}

/** A message in a channel that shows headlines, and what is needed to draw it again. */
export interface HeadlinePost {
  channelId: string;
  messageId: string;
  feed: Pick<Feed, 'title' | 'url'>;
  /** Of the headlines shown, in their order. */
  articleIds: string[];
  /** Headlines there were; those not shown are counted. */
  total: number;
  language: string;
}

export interface EntryCounts {
  entries: number;
  /** Those that became articles. */
  read: number;
}

/** The feeds of the library. Asynchronous and made of whole actions, like `Store`. */
export interface FeedStore {
  feeds(): Promise<Feed[]>;
  feed(url: string): Promise<Feed | null>;
  /** False where the feed is there already. Without a channel of its own it gets that of all feeds. */
  addFeed(feed: Feed): Promise<boolean>;
  /** What has been read of it stays in the library. */
  removeFeed(url: string): Promise<boolean>;
  /** The end of a reading: the headlines it found become due. The channel is not touched. */
  saveFeed(feed: Feed): Promise<void>;
  /** Where new headlines of a feed go from now on, or of all feeds and those added later; null: nowhere. */
  setChannel(url: string | 'all', channelId: string | null): Promise<boolean>;
  /** A channel is gone: nothing is posted there any more. */
  dropChannel(channelId: string): Promise<void>;
  /** Of these entry ids and addresses, what is known in this feed (by id) or any (by address). */
  seenEntries(feedUrl: string, ids: readonly string[], addresses: readonly string[]): Promise<SeenEntry[]>;
  /** Entries of a feed that could not be read, with less than this used up of the patience with them. */
  unreadEntries(feedUrl: string, patience: number): Promise<SeenEntry[]>;
  markSeen(entry: SeenEntry, at: string): Promise<void>;
  /** The entries that a feed lists now, by id: what it has not listed for long, from reading to reading, is dropped. */
  markListed(feedUrl: string, ids: readonly string[], at: string): Promise<void>;
  entryCounts(): Promise<Map<string, EntryCounts>>;
  /** Takes the headlines that one feed owes, for posting them: nobody is given them again, unless they are released. */
  claimHeadlines(): Promise<HeadlineBatch | null>;
  releaseHeadlines(batch: HeadlineBatch): Promise<void>;
  /** What a message shows from now on; of one that shows nothing any more, nothing is kept. */
  savePost(post: HeadlinePost): Promise<void>;
  /** Messages of the last 30 days with a headline of an article that has been forgotten. */
  postsOfForgotten(): Promise<HeadlinePost[]>;
}
