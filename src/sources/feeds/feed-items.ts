import type { Page } from '../../article/page.js';
import { EdicolaError, errorCode, errorMessage } from '../../errors.js';
import type { SourceItem } from '../source-item.js';
import { canonicalAddress } from '../web/canonical-address.js';
import type { WebFetcher } from '../web/fetch-page.js';
import type { Robots } from '../web/robots.js';
import { fetchWebPage } from '../web/web-page.js';
import type { FeedEntry } from './feed-content.js';

/** What the pages of entries are fetched with. */
export interface EntrySource {
  fetcher: WebFetcher;
  robots: Robots;
  /** The page kept of an address, so that what has not changed is not sent again. */
  kept(address: string): Promise<Page | null>;
  /** Where a page says that its article goes on. */
  nextPage(page: Page): Promise<string | null>;
  signal?: AbortSignal | undefined;
}

/** The page of each entry: the feed's own where it carries the whole article, else the one it points to. */
export async function* feedItems(
  entries: readonly FeedEntry[],
  feedUrl: string,
  from: EntrySource,
): AsyncGenerator<SourceItem> {
  for (const entry of entries) {
    const source = entry.url ?? `${feedUrl}#${entry.id}`;
    try {
      yield { source, page: await entryPage(entry, source, from) };
    } catch (cause) {
      from.signal?.throwIfAborted();
      yield { source, error: new EdicolaError(errorCode(cause), errorMessage(cause), cause) };
    }
  }
}

async function entryPage(
  entry: FeedEntry,
  source: string,
  { fetcher, robots, kept, nextPage, signal }: EntrySource,
): Promise<Page> {
  const facts = { publishedAt: entry.publishedAt ?? undefined };
  if (entry.fullHtml !== null) {
    const url = entry.url === null ? undefined : canonicalAddress(entry.url);
    return { source, format: 'html', content: asPage(entry, entry.fullHtml), facts: { ...facts, url } };
  }
  if (entry.url === null) {
    throw new EdicolaError('entry-empty', `${source} has neither a text nor an address; nothing to read`);
  }
  if (!(await robots.allows(entry.url, signal))) {
    throw new EdicolaError(
      'robots-refused',
      `${entry.url} is closed to programs by its robots.txt; save the page and ingest the file`,
    );
  }
  return await fetchWebPage(fetcher, entry.url, {
    named: false,
    kept: await kept(entry.url),
    nextPage,
    allows: (address) => robots.allows(address, signal),
    signal,
  });
}

/** What the page reader needs around an article that comes without its page. */
function asPage({ title, authors }: FeedEntry, html: string): string {
  const byline = authors.map((name) => `<meta name="author" content="${escaped(name)}">`).join('');
  const heading = title === null ? '' : `<h1>${escaped(title)}</h1>`;
  return `<!doctype html><html><head><title>${escaped(title ?? '')}</title>${byline}</head><body><article>${heading}${html}</article></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
