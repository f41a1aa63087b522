import type { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { FeedEntry } from './feed-content.js';

type Entry<Feed, Key extends keyof Feed> = NonNullable<Feed[Key]> extends (infer E)[] ? E : never;
type RssItem = Entry<ReturnType<typeof parseRssFeed>, 'items'>;
type AtomItem = Entry<ReturnType<typeof parseAtomFeed>, 'entries'>;
type RdfItem = Entry<ReturnType<typeof parseRdfFeed>, 'items'>;
type JsonItem = Entry<ReturnType<typeof parseJsonFeed>, 'items'>;

/** Words of text from which on an entry is the article, and not a summary of it. */
const fullWords = 150;

export function rssEntry(item: RssItem): FeedEntry {
  return {
    id: item.guid?.value ?? item.link ?? '',
    url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
    title: item.title ?? null,
    authors: strings(item.dc?.creators ?? item.authors ?? []),
    publishedAt: isoDate(item.pubDate ?? item.dc?.dates?.[0]),
    updatedAt: isoDate(item.atom?.updated ?? item.dcterms?.modified),
    fullHtml: full(item.content?.encoded ?? item.description),
  };
}

export function atomEntry(item: AtomItem): FeedEntry {
  const link = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? item.links?.[0];
  return {
    id: item.id ?? link?.href ?? '',
    url: link?.href ?? null,
    title: item.title ?? null,
    authors: strings((item.authors ?? []).map(({ name }) => name)),
    publishedAt: isoDate(item.published ?? item.updated),
    updatedAt: isoDate(item.updated),
    fullHtml: full(item.content),
  };
}

export function rdfEntry(item: RdfItem): FeedEntry {
  return {
    id: item.link ?? '',
    url: item.link ?? null,
    title: item.title ?? null,
    authors: strings(item.dc?.creators ?? []),
    publishedAt: isoDate(item.dc?.dates?.[0]),
    updatedAt: isoDate(item.dcterms?.modified),
    fullHtml: full(item.content?.encoded ?? item.description),
  };
}

export function jsonEntry(item: JsonItem): FeedEntry {
  return {
    id: item.id ?? item.url ?? '',
    url: item.url ?? null,
    title: item.title ?? null,
    authors: strings((item.authors ?? []).map(({ name }) => name)),
    publishedAt: isoDate(item.date_published),
    updatedAt: isoDate(item.date_modified),
    fullHtml: full(item.content_html ?? item.content_text),
  };
}

function full(content: string | undefined): string | null {
  if (content === undefined) return null;
  const words = content.replace(/<[^<>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
  // A teaser ends by pointing elsewhere, however long it is.
  const teaser = /(\[…\]|\[\.\.\.\]|…|\.\.\.)\s*(<[^<>]*>\s*)*$/.test(content.slice(-300).trimEnd());
  return words >= fullWords && !teaser ? content : null;
}

function isoDate(text: string | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function strings(values: readonly unknown[]): string[] {
  return values
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .slice(0, 20);
}
