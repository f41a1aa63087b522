import type { Page, PageContinuation } from '../../article/page.js';
import { decodeText, isBinary } from '../decode-text.js';
import { maxPageBytes } from '../page-file.js';
import type { FetchedBytes } from './fetch-page.js';

/** Pages of one article that are read. */
const mostPages = 10;

export interface NextPages {
  /** Where a page says that its article goes on. */
  nextPage(page: Page): Promise<string | null>;
  /** The page at an address, by the one guarded path; null where it may not be had. */
  fetch(address: string): Promise<FetchedBytes | null>;
}

/**
 * The page with those that its article goes on to, on the same host, as far as they can be had: an article without its
 * end is better than none.
 */
export async function withNextPages(
  page: Page,
  firstAddress: string,
  { nextPage, fetch }: NextPages,
): Promise<Page> {
  const continuations: PageContinuation[] = [];
  const visited = new Set([firstAddress]);
  const { host } = new URL(firstAddress);
  let size = page.content.length;
  let next = await nextPage(page);
  while (next !== null && continuations.length < mostPages - 1) {
    if (visited.has(next) || new URL(next).host !== host) break;
    visited.add(next);
    const fetched = await fetch(next);
    // Past the last page, sites lead back to the first.
    if (fetched === null || (fetched.url !== next && visited.has(fetched.url)) || isBinary(fetched.bytes))
      break;
    visited.add(fetched.url);
    const content = decodeText(fetched.bytes, fetched.charset);
    size += content.length;
    if (size > maxPageBytes) break;
    continuations.push({ url: next, content });
    next = await nextPage({ ...page, content, facts: { ...page.facts, url: next } });
  }
  return continuations.length === 0 ? page : { ...page, continuations };
}
