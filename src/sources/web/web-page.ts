import type { Page, PageFacts } from '../../article/page.js';
import { EdicolaError } from '../../errors.js';
import { decodeText, isBinary } from '../decode-text.js';
import type { Fetched, WebFetcher } from './fetch-page.js';

const pageTypes = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];

/**
 * One page of the web, as it came. Its source is the address it was asked by, so that asking again finds it.
 *
 * @throws EdicolaError what `WebFetcher.fetch` throws; `file-binary`
 */
export async function fetchWebPage(
  fetcher: WebFetcher,
  address: string,
  facts: PageFacts = {},
  signal?: AbortSignal,
): Promise<Page> {
  const fetched = await fetcher.fetch(address, { accept: pageTypes, signal });
  if (fetched.status === 'unchanged') {
    throw new EdicolaError(
      'fetch-failed',
      `${address} says it has not changed, to a first request; try again later`,
    );
  }
  return { ...webPage(fetched, address), facts: { ...facts, url: facts.url ?? fetched.url }, named: true };
}

function webPage(fetched: Extract<Fetched, { status: 'fetched' }>, address: string): Page {
  if (isBinary(fetched.bytes)) {
    throw new EdicolaError('file-binary', `${address} is not text; give the address of an article`);
  }
  const content = decodeText(fetched.bytes, fetched.charset);
  const format =
    fetched.contentType === 'text/plain'
      ? 'text'
      : fetched.contentType === 'text/markdown'
        ? 'markdown'
        : 'html';
  return { source: address, format, content, facts: {} };
}
