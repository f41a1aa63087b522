import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EdicolaError } from '../../src/errors.js';
import { type FeedContent, maxEntries } from '../../src/sources/feeds/feed-content.js';
import { looksLikeFeed, readFeed } from '../../src/sources/feeds/read-feed.js';
import { cases } from './cases.js';
import { feedText } from './feeds.js';
import { unsafe } from './safe.js';
import { inTime } from './time-limit.js';

it('a feed is entries with addresses of the web and clean titles, or refused as bad', () => {
  let read = 0;
  fc.assert(
    fc.property(feedText, (text) => {
      inTime(() => looksLikeFeed(text));
      const feed = inTime(() => readOrRefuse(text));
      if (feed === null) return;
      if (feed.entries.length > 0) read += 1;
      expectSound(feed);
    }),
    cases(10),
  );
  expect(read).toBeGreaterThan(cases(10).numRuns / 10);
});

function readOrRefuse(text: string): FeedContent | null {
  try {
    return readFeed(text, 'https://news.example/feed');
  } catch (error) {
    if (error instanceof EdicolaError && error.code === 'bad-feed') return null;
    throw error;
  }
}

function expectSound({ title, ttlMinutes, entries }: FeedContent): void {
  expect(title ?? '-').not.toMatch(unsafe);
  expect(ttlMinutes ?? 1).toBeGreaterThan(0);
  expect(entries.length).toBeLessThanOrEqual(maxEntries);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const entry of entries) {
    expect(entry.id).not.toBe('');
    expect(entry.url ?? 'https://x').toMatch(/^https?:\/\//);
    for (const line of [entry.title ?? '-', ...entry.authors]) expect(line).not.toMatch(unsafe);
    expect(entry.publishedAt ?? '2026-01-06').toMatch(/^\d{4}-\d{2}-\d{2}/);
  }
}
