import { parseDate } from '../dates.js';
import type { Block } from './blocks.js';
import { isDateLine } from './edges.js';
import { firstMeta, type PageMetadata } from './page-metadata.js';

const publishedKeys = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'date',
  'pubdate',
  'publish-date',
  'publishdate',
  'parsely-pub-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
];
const updatedKeys = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
];

export interface PageDates {
  published: string | null;
  updated: string | null;
}

/**
 * When the article was published and updated: JSON-LD, meta tags, microdata and `<time>`, then date lines near the
 * headline.
 *
 * @param near blocks around the headline, in order.
 */
export function findPageDates(metadata: PageMetadata, near: Block[], language: string | null): PageDates {
  const { jsonLd, elements } = metadata;
  const parse = (text: string | null | undefined) => (text ? parseDate(text, language) : null);
  const times = elements.filter((element) => element.name === 'time' && element.attributes.datetime);
  const marked = (name: RegExp) => {
    const element = elements.find(({ attributes }) => name.test(attributes.itemprop ?? ''));
    return element?.attributes.datetime ?? element?.attributes.content;
  };
  const published =
    parse(jsonLd?.published) ??
    parse(firstMeta(metadata, ...publishedKeys)) ??
    parse(marked(/^datePublished$/i)) ??
    parse(times.find((time) => 'pubdate' in time.attributes)?.attributes.datetime) ??
    parse(times[0]?.attributes.datetime) ??
    parse(near.find((block) => isDateLine(block.text))?.text);
  const updated =
    parse(jsonLd?.modified) ?? parse(firstMeta(metadata, ...updatedKeys)) ?? parse(marked(/^dateModified$/i));
  return { published, updated };
}
