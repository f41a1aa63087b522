import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patience } from '../../src/feeds/new-entries.js';
import { Robots } from '../../src/sources/web/robots.js';
import type { Feed } from '../../src/store/feed-store.js';
import { newsPage } from '../loopback-site.js';
import { item, TestDesk } from './desk.js';

let test: TestDesk;
beforeEach(async () => {
  test = await TestDesk.open();
  for (const page of ['a', 'b', 'c']) test.site.putText(`/${page}`, 'text/html', newsPage(page, [page]));
});
afterEach(() => test.close());

const name = '/feed';
const feedOf = async (url: string) => (await test.desk.feeds.feed(url)) as Feed;
const minutesTo = async (url: string) => (Date.parse((await feedOf(url)).nextAt) - Date.now()) / 60_000;

describe('runFeed', () => {
  it('reads an entry once, and again when the feed says that it was changed', async () => {
    const changed = '<dcterms:modified>2026-01-02T00:00:00Z</dcterms:modified>';
    const url = await test.add(name, [item('a'), item('b')]);
    await test.run(url);
    expect(test.ingested).toEqual(['/a', '/b']);
    test.put(name, [item('c'), item('a', changed), item('b', '<description>other words</description>')]);
    await test.run(url);
    expect(test.ingested).toEqual(['/c', '/a']);
    test.put(name, [item('a', changed)]);
    await test.run(url);
    expect(test.ingested).toEqual([]);
  });

  it('asks again for what a site out of order could not give, though the feed has not changed', async () => {
    test.site.put('/later', (response) => response.writeHead(500).end());
    const url = await test.add(name, [item('later')]);
    const first = await test.run(url);
    expect(first.results).toMatchObject([{ status: 'failed', code: 'fetch-unavailable' }]);
    test.site.putText('/later', 'text/html', newsPage('later', ['later']));
    expect(await test.run(url)).toMatchObject({ status: 'unchanged', results: [{ status: 'added' }] });
    expect(await test.run(url)).toMatchObject({ status: 'unchanged', results: [] });
  });

  it('lets an entry be that is not there after three tries', async () => {
    const url = await test.add(name, [item('gone')]);
    for (const expected of [1, 1, 1, 0]) expect((await test.run(url)).results).toHaveLength(expected);
    const [seen] = await test.desk.feeds.seenEntries(url, ['gone'], []);
    expect(seen).toMatchObject({ articleId: null, failures: patience });
  });

  it('keeps to the pace of a feed that is unchanged', async () => {
    test.put(name, [item('a')], '<ttl>240</ttl>');
    const url = await test.add(name, [item('a')]);
    test.put(name, [item('a')], '<ttl>240</ttl>');
    await test.run(url);
    expect(await minutesTo(url)).toBeGreaterThan(200);
    expect((await test.run(url)).status).toBe('unchanged');
    expect(await minutesTo(url)).toBeGreaterThan(200);
  });

  it('does not come back before Retry-After is over', async () => {
    const url = await test.add(name, [item('a')]);
    test.site.put(name, (response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    expect((await test.run(url)).status).toBe('failed');
    expect(await minutesTo(url)).toBeGreaterThan(115);
    test.site.requests.length = 0;
    expect((await test.run(url)).feed.failure).toContain('asked not to be asked');
    expect(await feedOf(url)).toMatchObject({ failureCode: 'host-busy' });
    expect(test.site.requests).toEqual([]);
  });
});

describe('a site with robots.txt', () => {
  it('is let be while its rules cannot be read, and nothing is given up for it', async () => {
    const url = await test.add(name, [item('a')]);
    test.site.put('/robots.txt', (response) => response.writeHead(500).end());
    const { robots } = test.desk;
    test.desk.robots = new Robots(test.desk.fetcher);
    expect(await test.run(url)).toMatchObject({ status: 'failed', feed: { failures: 1 } });
    test.desk.robots = robots;
    expect((await test.run(url)).results).toMatchObject([{ status: 'added' }]);
  });

  it('is not polled where it is closed, and what is closed is not asked for again', async () => {
    test.site.putText('/robots.txt', 'text/plain', 'User-agent: Edicola\nDisallow: /closed');
    await expect(test.add('/closed/feed', [item('a')])).rejects.toThrow(/robots\.txt/);
    const url = await test.add(name, [item('closed')]);
    expect((await test.run(url)).results).toMatchObject([{ code: 'robots-refused' }]);
    expect((await test.run(url)).status).toBe('unchanged');
    expect(test.site.requests.filter((request) => request.includes('closed'))).toEqual([]);
  });
});

describe('headlines', () => {
  const due = async () => {
    const batches = [];
    for (
      let batch = await test.desk.feeds.claimHeadlines();
      batch;
      batch = await test.desk.feeds.claimHeadlines()
    )
      batches.push(batch);
    return batches.map(({ feed, articleIds, channelId }) => [
      new URL(feed.url).pathname,
      channelId,
      articleIds.map((id) => new URL(id).pathname),
    ]);
  };

  it('are due for what is new after the first reading, once', async () => {
    const url = await test.add(name, [item('a')], '111');
    await test.run(url);
    expect(await due()).toEqual([]);
    test.put(name, [item('a'), item('b')]);
    await test.run(url);
    expect(await due()).toEqual([[name, '111', ['/b']]]);
    expect(await due()).toEqual([]);
    await test.run(url);
    expect(await due()).toEqual([]);
  });

  it('go to each channel once, whichever of its feeds brings an article', async () => {
    const [first, second, third] = [`${name}-1`, `${name}-2`, `${name}-3`];
    const urls = [
      await test.add(first, [item('a')], '222'),
      await test.add(second, [item('a')], '222'),
      await test.add(third, [item('a')], '333'),
    ];
    for (const url of urls) await test.run(url);
    test.site.putText('/both', 'text/html', newsPage('both', ['both']));
    for (const [index, path] of [first, second, third].entries()) {
      test.put(path, [item('both'), item('a')]);
      await test.run(urls[index] ?? '');
    }
    expect(await due()).toEqual([
      [first, '222', ['/both']],
      [third, '333', ['/both']],
    ]);
  });

  it('are owed to nobody once the channel is gone', async () => {
    await test.desk.feeds.setChannel('all', '444');
    const url = await test.add(name, [item('a')]);
    expect((await feedOf(url)).channelId).toBe('444');
    await test.run(url);
    test.put(name, [item('c'), item('a')]);
    await test.run(url);
    await test.desk.feeds.dropChannel('444');
    expect(await due()).toEqual([]);
    expect((await feedOf(url)).channelId).toBeNull();
    expect((await feedOf(await test.add(`${name}-later`, [item('a')]))).channelId).toBeNull();
  });

  it('stay with a channel that was chosen while the feed was read', async () => {
    const url = await test.add(name, [item('a')]);
    test.site.put('/slow', (response) =>
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('x'), 200),
    );
    test.put(name, [item('slow')]);
    const running = test.run(url);
    await test.desk.feeds.setChannel(url, '555');
    await running;
    expect((await feedOf(url)).channelId).toBe('555');
  });
});
