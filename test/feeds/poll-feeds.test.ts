import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newFeed } from '../../src/feeds/keep-feeds.js';
import { pollFeeds, runFeeds } from '../../src/feeds/poll-feeds.js';
import { type FeedRun, runFeed } from '../../src/feeds/run-feed.js';
import { item, rss, TestDesk } from './desk.js';

let test: TestDesk;
beforeEach(async () => {
  test = await TestDesk.open();
});
afterEach(() => test.close());

const feedType = { 'content-type': 'application/rss+xml' };
const address = (name: string) => `${test.site.origin}${name}`;
const body = rss([item('x', '<description>no page</description>')]);
const addAll = async (names: readonly string[]) => {
  const feeds = names.map((name) => newFeed(address(name), name));
  for (const feed of feeds) await test.desk.feeds.addFeed(feed);
  return feeds;
};

it('a feed that takes its time keeps no other from its turn', async () => {
  let slow: ServerResponse | undefined;
  test.site.put('/slow', (response) => {
    slow = response;
  });
  test.site.putText('/quick', feedType['content-type'], body);
  await addAll(['/slow', '/quick']);
  const runs: FeedRun[] = [];
  const stop = pollFeeds(test.desk, { onRun: (run) => void runs.push(run) });
  await vi.waitFor(() => expect(runs.map(({ feed }) => feed.url)).toEqual([address('/quick')]), 5000);
  await vi.waitFor(() => expect(slow).toBeDefined(), 5000);
  slow?.writeHead(200, feedType).end(body);
  await vi.waitFor(() => expect(runs).toHaveLength(2), 5000);
  await stop();
});

it('one host gets two requests at once, however many of its feeds are read', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `/feed-${index}`);
  for (const name of names) {
    test.site.put(name, (response) => setTimeout(() => response.writeHead(200, feedType).end(body), 100));
  }
  await runFeeds(test.desk, await addAll(names));
  expect(test.site.mostAtOnce).toBe(2);
});

it('who asks for a feed that is being read gets what comes of it', async () => {
  test.site.put('/feed', (response) => setTimeout(() => response.writeHead(200, feedType).end(body), 100));
  const [feed] = await addAll(['/feed']);
  const url = feed?.url ?? '';
  const [one, other] = await Promise.all([runFeed(test.desk, { url }), runFeed(test.desk, { url })]);
  expect(one).toBe(other);
  expect(test.site.asked('/feed')).toHaveLength(1);
});

it('a feed that was removed meanwhile is not read', async () => {
  const [feed] = await addAll(['/feed']);
  await test.desk.feeds.removeFeed(feed?.url ?? '');
  await expect(runFeed(test.desk, { url: feed?.url ?? '' })).rejects.toThrow(/not among the feeds/);
  expect(test.site.requests).toEqual([]);
});
