import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/sources/feeds/read-feed.js';

const address = 'https://example.org/news/feed';
const words = (count: number) => Array.from({ length: count }, (_, index) => `parola${index}`).join(' ');
const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paese</title>${channel}${items}</channel></rss>`;

describe('readFeed', () => {
  it('reads RSS: relative links, ids, authors, dates, its own pace', () => {
    const feed = readFeed(
      rss(
        '<item><title>A</title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">g1</guid><dc:creator>Anna Riva</dc:creator><pubDate>Sun, 22 Nov 2026 10:00:00 +0100</pubDate></item>',
        '<ttl>45</ttl>',
      ),
      address,
    );
    expect(feed).toMatchObject({ title: 'Paese', ttlMinutes: 45 });
    expect(feed.entries).toEqual([
      {
        id: 'g1',
        url: 'https://example.org/a?x=1&y=2',
        title: 'A',
        authors: ['Anna Riva'],
        publishedAt: '2026-11-22T09:00:00.000Z',
        updatedAt: null,
        fullHtml: null,
      },
    ]);
  });

  it.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><id>u</id><title>A</title><link rel="self" href="/self"/><link href="/a"/><updated>2026-01-01T00:00:00Z</updated></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel><item rdf:about="/a"><title>A</title><link>/a</link></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"P","items":[{"id":"u","url":"/a","title":"A"}]}',
    ],
    [
      'a news sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/a</loc><news:news><news:publication_date>2026-01-01</news:publication_date><news:title>A</news:title></news:news></url></urlset>',
    ],
  ])('reads %s', (_, text) => {
    expect(readFeed(text, address).entries).toMatchObject([{ url: 'https://example.org/a', title: 'A' }]);
  });

  it.each([
    ['hourly', '2', 30],
    ['daily', '', 1440],
    ['sometimes', '1', null],
  ])('takes the pace of the syndication module: %s, %s times', (period, times, minutes) => {
    const frequency = times && `<sy:updateFrequency>${times}</sy:updateFrequency>`;
    const channel = `<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">${period}</sy:updatePeriod>${frequency}`;
    const text = rss('<item><guid>1</guid></item>', channel).replace(
      '<rss ',
      '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ',
    );
    expect(readFeed(text, address).ttlMinutes).toBe(minutes);
  });

  it('knows when an entry was changed', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>u</id><published>2026-01-01T00:00:00Z</published><updated>2026-01-02T00:00:00Z</updated></entry></feed>';
    expect(readFeed(atom, address).entries[0]).toMatchObject({
      publishedAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-02T00:00:00.000Z',
    });
  });

  it('tells an entry that is the article from one that is a summary of it', () => {
    const item = (id: string, content: string) =>
      `<item><guid>${id}</guid><content:encoded><![CDATA[<p>${content}</p>]]></content:encoded></item>`;
    const { entries } = readFeed(
      rss(item('full', words(200)) + item('short', words(40)) + item('teaser', `${words(200)} […]`)),
      address,
    );
    expect(entries.map(({ id, fullHtml }) => [id, fullHtml !== null])).toEqual([
      ['full', true],
      ['short', false],
      ['teaser', false],
    ]);
  });

  it('keeps the newest of too many, each id once, and no address that is not of the web', () => {
    const items = Array.from(
      { length: 300 },
      (_, n) => `<item><guid>${n}</guid><pubDate>${new Date(n * 86_400_000).toUTCString()}</pubDate></item>`,
    );
    const double =
      '<item><guid>299</guid></item><item><guid isPermaLink="false">j</guid><link>javascript:alert(1)</link></item>';
    const { entries } = readFeed(rss(items.join('') + double), address);
    expect(entries).toHaveLength(200);
    expect(entries[0]?.id).toBe('299');
    expect(entries.every(({ url }) => url === null || url.startsWith('http'))).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['<html><body>not a feed</body></html>', 'a page'],
    ['{"items":', 'broken JSON'],
    ['<rss><channel>', 'broken XML'],
    ['<urlset><url></url></urlset>', 'a sitemap without addresses'],
  ])('refuses %j', (text) => {
    expect(() => readFeed(text, address)).toThrowError(expect.objectContaining({ code: 'bad-feed' }));
  });

  it('does not let entities grow', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 8 }, (_, n) => `<!ENTITY ${'bcdefghi'[n]} "${`&${'abcdefgh'[n]};`.repeat(10)}">`).join('')}]>`;
    const started = performance.now();
    let size = 0;
    try {
      size = JSON.stringify(
        readFeed(
          `${bomb}${rss('<item><guid>1</guid><title>&i;</title></item>').replace(/^.*?\?>/, '')}`,
          address,
        ),
      ).length;
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-feed' });
    }
    expect(size).toBeLessThan(100_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it('strips what cannot be seen from titles and names, and dates of no four-digit year', () => {
  const item = {
    id: '1',
    title: 'The \u202Ebridge\u0007',
    authors: [{ name: '\u0000' }],
    date_published: '+012026-01-06T10:00:00Z',
  };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: '\u001b[31mNews', items: [item] };
  const { title, entries } = readFeed(JSON.stringify(feed), 'https://news.example/feed');
  expect(title).toBe('News');
  expect(entries).toMatchObject([{ title: 'The bridge', authors: [], publishedAt: null }]);
});
