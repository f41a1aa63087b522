/** A feed as it was read, whatever its format. */
export interface FeedContent {
  title: string | null;
  /** Minutes the feed asks to be left alone between two readings. */
  ttlMinutes: number | null;
  /** Newest first where the feed says when; bounded. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** The feed's own id, else the address. */
  id: string;
  url: string | null;
  title: string | null;
  authors: string[];
  /** ISO date and time, or null. */
  publishedAt: string | null;
  /** When the feed says it was changed, as it says it; null where it does not. */
  updatedAt: string | null;
  /** The article itself as HTML, where the feed carries it whole; else null, and the page is to be fetched. */
  fullHtml: string | null;
}

/** Entries of one reading: a feed longer than this is an archive, of which the newest are the news. */
export const maxEntries = 200;
