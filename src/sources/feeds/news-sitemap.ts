import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { EdicolaError } from '../../errors.js';
import type { FeedContent } from './feed-content.js';

const text = z.union([z.string(), z.number().transform(String)]);
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
const sitemap = z.object({
  urlset: z.object({
    url: z.array(
      z.object({
        loc: one(text),
        lastmod: one(text).optional(),
        news: one(
          z.object({ title: one(text).optional(), publication_date: one(text).optional() }),
        ).optional(),
      }),
    ),
  }),
});

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap) as a feed of
 * addresses. Entities are not expanded, so none can grow.
 *
 * @throws EdicolaError `bad-feed`
 */
export function readSitemap(xml: string): FeedContent {
  const parser = new XMLParser({
    removeNSPrefix: true,
    processEntities: { enabled: true, maxTotalExpansions: 10_000 },
    isArray: (name) => name === 'url',
    parseTagValue: false,
  });
  try {
    const { urlset } = sitemap.parse(parser.parse(xml));
    const entries = urlset.url.map(({ loc, lastmod, news }) => ({
      id: loc,
      url: loc,
      title: news?.title ?? null,
      authors: [],
      publishedAt: isoDate(news?.publication_date ?? lastmod),
      updatedAt: isoDate(lastmod),
      fullHtml: null,
    }));
    return { title: null, ttlMinutes: null, entries };
  } catch (cause) {
    throw new EdicolaError(
      'bad-feed',
      'the sitemap cannot be read; give the address of a news sitemap',
      cause,
    );
  }
}

function isoDate(value: string | undefined): string | null {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
