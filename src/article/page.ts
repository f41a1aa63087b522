/** How a page is written: copied text, HTML, Markdown, or one JSON line of a question set (`{id, url, title, …, text}`). */
export type PageFormat = 'text' | 'html' | 'markdown' | 'json';

/** What the owner says about a page that does not say it itself; wins over what the page says. */
export interface PageFacts {
  url?: string | undefined;
  outlet?: string | undefined;
  /** `YYYY-MM-DD` or ISO date and time. */
  publishedAt?: string | undefined;
}

/** What a server gave to ask "only if it has changed" with (RFC 9110, section 8.8). */
export interface PageValidators {
  etag: string | null;
  lastModified: string | null;
}

/** A further page of the same article. */
export interface PageContinuation {
  url: string;
  content: string;
}

/** One page as it came, before anybody has read it. */
export interface Page {
  /** Where it came from, as shown to people: path, `file.jsonl:12`, URL. */
  source: string;
  format: PageFormat;
  /** Decoded text, bounded by the source that read it. */
  content: string;
  facts: PageFacts;
  /** The pages its article goes on to, in order. */
  continuations?: PageContinuation[] | undefined;
  /** The identity of the article when the source knows one (a JSONL id); else canonical URL, else source. */
  id?: string | undefined;
  /** The owner named this very page, so it may come back after it was forgotten. */
  named?: boolean | undefined;
  /** Of a page of the web: what its server gave to ask again with. */
  validators?: PageValidators | undefined;
}
