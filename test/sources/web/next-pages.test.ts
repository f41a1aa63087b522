import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/article/page.js';
import type { FetchedBytes } from '../../../src/sources/web/fetch-page.js';
import { withNextPages } from '../../../src/sources/web/next-pages.js';

const first = 'https://news.example/a';
const page: Page = { source: first, format: 'html', content: '1', facts: { url: first } };
const fetched = (url: string, content: string): FetchedBytes => ({
  ...{ status: 'fetched', url, bytes: new TextEncoder().encode(content), contentType: 'text/html' },
  ...{ charset: null, validators: { etag: null, lastModified: null } },
});

/** Follows a chain of pages, each of which names the next. */
async function followed(
  nextOf: (content: string) => string | null,
  fetch = async (url: string): Promise<FetchedBytes | null> => fetched(url, url.split('/').at(-1) ?? ''),
) {
  const asked: string[] = [];
  const result = await withNextPages(page, first, {
    nextPage: async ({ content }) => nextOf(content),
    fetch: (url) => {
      asked.push(url);
      return fetch(url);
    },
  });
  return { asked, pages: result.continuations?.map(({ content }) => content) ?? [] };
}

describe('withNextPages', () => {
  it('reads ten pages at most', async () => {
    const { pages } = await followed((content) => `${first}/${Number(content) + 1}`);
    expect(pages).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it.each([
    ['to another host', () => 'https://elsewhere.example/a/2', 0],
    ['to itself', () => first, 0],
    ['back to a page that was read', (content: string) => (content === '1' ? `${first}/2` : `${first}/2`), 1],
  ])('does not go %s', async (_, next, asked) => {
    expect((await followed(next)).asked).toHaveLength(asked);
  });

  it('ends where a page cannot be had, or is the first again', async () => {
    const next = (content: string) => `${first}/${Number(content) + 1}`;
    expect((await followed(next, async () => null)).pages).toEqual([]);
    expect((await followed(next, async () => fetched(first, '1'))).pages).toEqual([]);
  });

  it('is not made larger than one page may be', async () => {
    const next = (content: string) => (content.length > 5 ? `${first}/3` : `${first}/2`);
    const large = async (url: string) => fetched(url, 'x'.repeat(9_000_000));
    expect((await followed(next, large)).pages).toHaveLength(1);
  });
});
