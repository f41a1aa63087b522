import { parseFeed } from 'feedsmith';
import { cleanText } from '../../article/clean-text.js';
import { EdicolaError } from '../../errors.js';
import { type FeedContent, type FeedEntry, maxEntries } from './feed-content.js';
import { atomEntry, jsonEntry, rdfEntry, rssEntry } from './feed-entries.js';
import { readSitemap } from './news-sitemap.js';

/** Media types feeds are served as, right or wrong. */
export const feedTypes: readonly string[] = [
  ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
  ...['application/xml', 'text/xml', 'application/json', 'text/html', 'text/plain'],
];

/** Whether a text is a feed by how it begins, whatever it was served as. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, 2000);
  return (
    /<(rss|feed|rdf:RDF|(\w+:)?urlset)[\s>]/.test(head) || /^\s*\{[^{}]*jsonfeed\.org\/version/.test(head)
  );
}

/**
 * RSS, Atom, RDF, JSON Feed or a news sitemap.
 *
 * @param text decoded, bounded by the fetch
 * @param address where it came from: what relative links are relative to
 * @throws EdicolaError `bad-feed`
 */
export function readFeed(text: string, address: string): FeedContent {
  const content = /<(\w+:)?urlset[\s>]/.test(text.slice(0, 2000)) ? readSitemap(text) : parsed(text, address);
  const seen = new Set<string>();
  const entries = content.entries
    .map((entry) => ({ ...entry, url: absolute(entry.url, address) }))
    .map((entry) => ({ ...entry, id: cleanText(entry.id) || entry.url || '' }))
    .filter(
      (entry) => entry.id !== '' && entry.id.length <= 2048 && !seen.has(entry.id) && seen.add(entry.id),
    );
  return {
    ...content,
    title: cleanLine(content.title),
    // Cleaned last, and of the newest alone: an archive may be long.
    entries: entries.map(dated).sort(newestFirst).slice(0, maxEntries).map(cleaned),
  };
}

function parsed(text: string, address: string): FeedContent {
  try {
    const { format, feed } = parseFeed(text);
    switch (format) {
      case 'rss':
        return {
          title: feed.title ?? null,
          ttlMinutes: minutes(feed.ttl ?? syndicationMinutes(feed.sy)),
          entries: (feed.items ?? []).map(rssEntry),
        };
      case 'atom':
        return {
          title: feed.title ?? null,
          ttlMinutes: minutes(syndicationMinutes(feed.sy)),
          entries: (feed.entries ?? []).map(atomEntry),
        };
      case 'rdf':
        return {
          title: feed.title ?? null,
          ttlMinutes: minutes(syndicationMinutes(feed.sy)),
          entries: (feed.items ?? []).map(rdfEntry),
        };
      case 'json':
        return { title: feed.title ?? null, ttlMinutes: null, entries: (feed.items ?? []).map(jsonEntry) };
    }
  } catch (cause) {
    throw new EdicolaError(
      'bad-feed',
      `${address} is no feed that can be read; give the address of an RSS, Atom or JSON feed`,
      cause,
    );
  }
}

/** Titles and names are shown in terminals and in Discord. */
function cleaned(entry: FeedEntry): FeedEntry {
  const authors = entry.authors.map(cleanText).filter((name) => name !== '');
  return { ...entry, title: cleanLine(entry.title), authors };
}

function cleanLine(text: string | null): string | null {
  return cleanText(text ?? '') || null;
}

/** A year that does not have four digits is no date of news, and would not sort as text. */
function dated(entry: FeedEntry): FeedEntry {
  return { ...entry, publishedAt: /^\d{4}-/.test(entry.publishedAt ?? '') ? entry.publishedAt : null };
}

const periods: Record<string, number> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

/** RSS's syndication module (https://web.resource.org/rss/1.0/modules/syndication/): so many times a period. */
function syndicationMinutes(
  sy: { updatePeriod?: string; updateFrequency?: number } | undefined,
): number | undefined {
  const period = periods[sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  return period === undefined ? undefined : period / Math.max(1, sy?.updateFrequency ?? 1);
}

function minutes(ttl: number | undefined): number | null {
  return ttl !== undefined && ttl > 0 ? Math.min(ttl, 7 * 24 * 60) : null;
}

function absolute(url: string | null, address: string): string | null {
  if (url === null || !URL.canParse(url, address)) return null;
  const { protocol, href } = new URL(url, address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  return (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '');
}
