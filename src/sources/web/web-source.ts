import type { Page, PageFacts } from '../../article/page.js';
import { decodeText } from '../decode-text.js';
import { feedItems } from '../feeds/feed-items.js';
import { feedTypes, looksLikeFeed, readFeed } from '../feeds/read-feed.js';
import { fileError } from '../page-file.js';
import type { SourceItem } from '../source-item.js';
import type { WebFetcher } from './fetch-page.js';
import type { Robots } from './robots.js';
import { pageFormats, validatorsOf, webPage } from './web-page.js';

export interface WebSourceOptions {
  fetcher: WebFetcher;
  robots: Robots;
  /** The page kept of an address, so that what has not changed is not sent again. */
  kept(address: string): Promise<Page | null>;
  /** Where a page says that its article goes on. */
  nextPage(page: Page): Promise<string | null>;
  facts?: PageFacts | undefined;
  signal?: AbortSignal | undefined;
}

/** Whether a source is an address of the web, and not a file. */
export function isWebAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** The page at an address that somebody named, or one for each entry where it is a feed. Every failure is an item. */
export async function* webSource(address: string, options: WebSourceOptions): AsyncGenerator<SourceItem> {
  const { fetcher, facts, signal } = options;
  try {
    const kept = await options.kept(address);
    const accept = [...Object.keys(pageFormats), ...feedTypes];
    const fetched = await fetcher.fetch(address, { accept, validators: validatorsOf(kept), signal });
    if (fetched.status === 'unchanged') {
      if (kept) yield { source: address, page: { ...kept, named: true } };
      return;
    }
    const text = decodeText(fetched.bytes, fetched.charset);
    if (!looksLikeFeed(text)) {
      const { nextPage } = options;
      const page = await webPage(fetcher, fetched, address, { facts, named: true, nextPage, signal });
      yield { source: address, page };
      return;
    }
    yield* feedItems(readFeed(text, fetched.url).entries, address, options);
  } catch (cause) {
    signal?.throwIfAborted();
    yield { source: address, error: fileError(cause, address) };
  }
}
