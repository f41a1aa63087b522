import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedRun } from '../../src/feeds/run-feed.js';
import type { Feed } from '../../src/store/feed-store.js';
import { EdicolaProgram } from '../edicola.js';
import { LoopbackSite, newsPage } from '../loopback-site.js';

const story = (subject: string) => [
  `${subject} è stato al centro della seduta di martedì, durata quasi sei ore davanti a una sala piena di cittadini.`,
  `Il consiglio ha votato il progetto su ${subject} con 19 voti a favore e 6 contrari, rinviando la spesa a settembre.`,
  `Chi abita nella zona chiede da anni che di ${subject} si occupi una commissione, e non un assessore da solo.`,
];
const item = (id: string, link: string, more = '') =>
  `<item><title>${id}</title><guid isPermaLink="false">${id}</guid><link>${link}</link><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate>${more}</item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Il Loopback</title>${items.join('')}</channel></rss>`;

let site: LoopbackSite;
let edicola: EdicolaProgram;
beforeAll(async () => {
  site = await LoopbackSite.open();
  edicola = new EdicolaProgram({ ALLOW_PRIVATE_ADDRESSES: 'true' });
  for (const name of ['mercato', 'teatro', 'chiuso']) {
    site.putText(`/${name}`, 'text/html', newsPage(`Il consiglio discute: ${name}`, story(`il ${name}`)));
  }
  site.putText('/robots.txt', 'text/plain', 'User-agent: *\nDisallow: /chiuso\n');
});
afterAll(() => site.close());

const run = async (...urls: string[]) => await edicola.json<FeedRun[]>('feed', 'run', ...urls);
const whole = `<content:encoded><![CDATA[<p>${story('il porto').join('</p><p>')}</p>${`<p>${'Il porto resta aperto come sempre ai pescatori del luogo. '.repeat(20)}</p>`}]]></content:encoded>`;

describe('feed', () => {
  it('adds a feed it has read once, and takes in whole entries and the pages of summaries', async () => {
    const feed = rss(
      item('mercato', '/mercato?utm_source=rss'),
      item('porto', '/porto', whole),
      item('chiuso', '/chiuso'),
      item('perso', '/perso'),
    );
    site.putText('/feed', 'application/rss+xml', feed);
    expect(await edicola.json('feed', 'add', `${site.origin}/feed`)).toMatchObject([
      { title: 'Il Loopback' },
    ]);
    site.requests.length = 0;
    const [first] = await run();
    expect(first?.results.map(({ source, status, code }) => [path.basename(source), code ?? status])).toEqual(
      [
        ['mercato?utm_source=rss', 'added'],
        ['porto', 'added'],
        ['chiuso', 'robots-refused'],
        ['perso', 'fetch-refused'],
      ],
    );
    expect(site.requests).not.toContain('GET /porto');
    expect(site.requests).not.toContain('GET /chiuso');
  });

  it('asks only whether it has changed, then takes in what is new and nothing twice', async () => {
    site.requests.length = 0;
    const [again] = await run();
    expect(again).toMatchObject({ status: 'unchanged', results: [{ code: 'fetch-refused' }] });
    expect(site.asked('/feed')).toEqual(['GET /feed conditional']);
    site.putText(
      '/feed',
      'application/rss+xml',
      rss(item('teatro', '/teatro'), item('mercato', '/mercato'), item('altro id', '/mercato')),
    );
    const [third] = await run();
    expect(third?.results.map(({ status }) => status)).toEqual(['added']);
    expect(site.asked('/mercato')).toEqual([]);
  });

  it('shows a broken feed as broken, since when and why, and goes on with the others', async () => {
    site.putText('/second', 'application/xml', rss(item('secondo', '/teatro')));
    await edicola.json('feed', 'add', `${site.origin}/second`);
    site.put('/feed', (response) => response.writeHead(500).end());
    const runs = await run();
    expect(runs.map(({ status }) => status)).toEqual(['failed', 'read']);
    const feeds = await edicola.json<Feed[]>('feed', 'list');
    expect(feeds[0]).toMatchObject({
      failures: 1,
      failure: expect.stringContaining('500'),
      failingSince: expect.any(String),
    });
    expect(Date.parse(feeds[0]?.nextAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('refuses what is no feed, and carries lists in and out as OPML', async () => {
    const refused = await edicola.run(['feed', 'add', `${site.origin}/mercato`]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^edicola: .*no feed.*\n$/) });
    const file = path.join(edicola.folder, 'feeds.opml');
    await edicola.json('feed', 'export', file);
    expect(readFileSync(file, 'utf8')).toContain(`${site.origin}/second`);
    await edicola.json('feed', 'remove', `${site.origin}/second`);
    writeFileSync(path.join(edicola.folder, 'broken.opml'), '<opml>');
    expect(await edicola.json('feed', 'import', file)).toContainEqual({
      url: `${site.origin}/second`,
      added: true,
    });
    expect((await edicola.run(['feed', 'import', 'broken.opml'])).code).toBe(1);
  });
});
