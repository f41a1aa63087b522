import type { Page, PageFacts, PageFormat, PageValidators } from '../../article/page.js';
import { EdicolaError } from '../../errors.js';
import { decodeText, isBinary } from '../decode-text.js';
import { believedCanonical, claimedCanonical } from './canonical-address.js';
import type { FetchedBytes, WebFetcher } from './fetch-page.js';
import { type NextPages, withNextPages } from './next-pages.js';

/** Media types of pages, and how each is read. */
export const pageFormats: Record<string, PageFormat> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
};

export interface WebPageOptions {
  facts?: PageFacts | undefined;
  /** The page as it is kept, if it is: what its server calls unchanged is taken from here. */
  kept?: Page | null | undefined;
  /** Asked for by name, not found in a feed. */
  named: boolean;
  /** Where a page says that its article goes on. */
  nextPage: NextPages['nextPage'];
  /** Whether a further page may be fetched. */
  allows?: ((address: string) => Promise<boolean>) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * One page of the web, as it came or as it is kept. Its source is the address asked for; the address that decides
 * which article it is stands in its facts.
 *
 * @throws EdicolaError what `WebFetcher.fetch` throws; `file-binary`, `file-empty`
 */
export async function fetchWebPage(
  fetcher: WebFetcher,
  address: string,
  options: WebPageOptions,
): Promise<Page> {
  const { kept, named, signal } = options;
  const accept = Object.keys(pageFormats);
  const fetched = await fetcher.fetch(address, { accept, signal, validators: validatorsOf(kept) });
  if (fetched.status === 'unchanged') {
    if (kept) return { ...kept, named };
    throw new EdicolaError('fetch-failed', `${address} says "unchanged" to a first request; try again later`);
  }
  return await webPage(fetcher, fetched, address, options);
}

/** One page that has not changed says nothing of the others of its article. */
export function validatorsOf(kept: Page | null | undefined): PageValidators | undefined {
  return kept?.continuations ? undefined : kept?.validators;
}

/**
 * What was fetched, as a page, with the further pages of its article.
 *
 * @throws EdicolaError `file-binary`, `file-empty`
 */
export async function webPage(
  fetcher: WebFetcher,
  fetched: FetchedBytes,
  address: string,
  options: WebPageOptions,
): Promise<Page> {
  const page = firstPage(fetched, address, options);
  if (page.format !== 'html') return page;
  const { signal, nextPage, allows } = options;
  const fetch = async (next: string) => {
    try {
      if (allows && !(await allows(next))) return null;
      const further = await fetcher.fetch(next, { accept: Object.keys(pageFormats), signal });
      return further.status === 'fetched' ? further : null;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof EdicolaError)) throw error;
      return null;
    }
  };
  return await withNextPages(page, fetched.url, { nextPage, fetch });
}

function firstPage(fetched: FetchedBytes, address: string, { facts = {}, named }: WebPageOptions): Page {
  if (isBinary(fetched.bytes)) {
    throw new EdicolaError('file-binary', `${address} is not text; give the address of an article`);
  }
  const content = decodeText(fetched.bytes, fetched.charset);
  if (content.trim() === '')
    throw new EdicolaError('file-empty', `${address} is an empty page; nothing to read in it`);
  const format = pageFormats[fetched.contentType] ?? 'html';
  const claimed = format === 'html' ? claimedCanonical(content) : null;
  const url = facts.url ?? believedCanonical(fetched.url, claimed);
  return {
    source: address,
    format,
    content,
    facts: { ...facts, url },
    named,
    validators: fetched.validators,
  };
}
