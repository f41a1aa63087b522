import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestResult } from '../../src/pipeline.js';
import { EdicolaProgram } from '../edicola.js';
import { LoopbackSite, newsPage } from '../loopback-site.js';

const bridge = [
  'Il ponte di ferro di Valdoria resterà chiuso al traffico fino al 30 giugno, ha deciso la giunta comunale lunedì sera.',
  'I tecnici hanno trovato 37 bulloni spezzati sotto la campata centrale, costruita nel 1931 e mai rifatta da allora.',
  'La sindaca Teresa Lunardi ha promesso una navetta gratuita ogni venti minuti tra le due rive del fiume Orba.',
];
const changed = [
  ...bridge.slice(0, 1),
  'I tecnici hanno trovato 52 bulloni spezzati, quindici più di quanto si pensava.',
  ...bridge.slice(2),
];

let site: LoopbackSite;
let edicola: EdicolaProgram;
beforeAll(async () => {
  site = await LoopbackSite.open();
  edicola = new EdicolaProgram({ ALLOW_PRIVATE_ADDRESSES: 'true' });
});
afterAll(() => site.close());

const ingest = (...addresses: string[]) => edicola.json<IngestResult[]>('ingest', ...addresses);
const outcome = async (address: string) => (await ingest(address)).map(({ status, code }) => code ?? status);

describe('ingest of an address', () => {
  it('reads a page through redirects, once, whatever parameters it came with', async () => {
    site.putText('/ponte', 'text/html; charset=utf-8', newsPage('Ponte chiuso fino a giugno', bridge));
    site.redirect('/corto', '/ponte');
    const [result] = await ingest(`${site.origin}/corto`);
    expect(result).toMatchObject({
      status: 'added',
      articleId: `${site.origin}/ponte`,
      title: 'Ponte chiuso fino a giugno',
    });
    expect(await outcome(`${site.origin}/ponte?utm_source=chat`)).toEqual(['unchanged']);
  });

  it('asks again only for what has changed', async () => {
    expect(await outcome(`${site.origin}/ponte`)).toEqual(['unchanged']);
    site.requests.length = 0;
    expect(await outcome(`${site.origin}/ponte`)).toEqual(['unchanged']);
    expect(site.asked('/ponte')).toEqual(['GET /ponte conditional']);
    site.putText('/ponte', 'text/html; charset=utf-8', newsPage('Ponte chiuso fino a giugno', changed));
    expect(await outcome(`${site.origin}/ponte`)).toEqual(['updated']);
    const answer = await edicola.json<{ answer: string; citations: { url: string }[] }>(
      'ask',
      'Quanti bulloni spezzati hanno trovato?',
    );
    expect(answer.answer).toContain('52 bulloni');
    expect(answer.citations[0]?.url).toBe(`${site.origin}/ponte`);
  });

  it('reads an article cut into pages whole, and again when a later page changes', async () => {
    const page = (n: number, text: string) =>
      site.putText(
        n === 1 ? '/inchiesta' : `/inchiesta/${n}`,
        'text/html',
        newsPage('Inchiesta sui moli', [
          `${text} Lo ricostruiscono le carte che la procura ha depositato ieri mattina in tribunale.`,
          `Parla il testimone numero ${n}, che lavora al porto da ventidue anni e ha visto arrivare tutte le navi.`,
          `</p><h2>Il molo ${n}</h2><p>Il molo numero ${n} è lungo ${n}00 metri e fu costruito dopo la guerra dal comune.</p>
           <p><a href="/inchiesta/${n + 1}">Pagina ${n + 1}</a>`,
        ]),
      );
    page(1, 'Il primo molo fu venduto nel 1998.');
    page(2, 'Il secondo molo fu venduto nel 2003.');
    site.putText('/inchiesta/3', 'text/html', newsPage('Altro', ['x']));
    const [first] = await ingest(`${site.origin}/inchiesta`);
    expect(first).toMatchObject({ status: 'added', articleId: `${site.origin}/inchiesta` });
    const { answer } = await edicola.json<{ answer: string }>('ask', 'Quando fu venduto il secondo molo?');
    expect(answer).toContain('2003');
    expect(await outcome(`${site.origin}/inchiesta`)).toEqual(['unchanged']);
    page(2, 'Il secondo molo fu venduto nel 2004.');
    expect(await outcome(`${site.origin}/inchiesta`)).toEqual(['updated']);
    const history = await edicola.json<{ changes: { kind: string; text: string }[] }[]>(
      'articles',
      '--history',
      `${site.origin}/inchiesta`,
    );
    expect(history.at(-1)?.changes).toMatchObject([
      { kind: 'removed', text: 'Il secondo molo fu venduto nel 2003.' },
      { kind: 'added', text: 'Il secondo molo fu venduto nel 2004.' },
    ]);
  });

  it('decodes by the header where the page is not UTF-8', async () => {
    const page = newsPage('Perché così', bridge).replace('<meta charset="utf-8">', '');
    site.putText('/latin', 'text/html; charset=iso-8859-1', Buffer.from(page, 'latin1'));
    expect((await ingest(`${site.origin}/latin`))[0]?.title).toBe('Perché così');
  });

  it('says in one sentence why a page cannot be had, and loses nothing', async () => {
    site.putText('/image', 'image/png', 'PNG');
    site.put('/gone', (response) => response.writeHead(410).end());
    site.put('/busy', (response) => response.writeHead(429, { 'retry-after': '120' }).end());
    site.redirect('/loop', '/loop');
    site.redirect('/file', 'file:///etc/passwd');
    site.put('/large', (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(11_000_000)),
    );
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    site.put('/bomb', (response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    site.put('/broken', (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<html>', () => response.destroy());
    });
    const names = ['image', 'gone', 'busy', 'busy', 'loop', 'file', 'large', 'bomb', 'broken', 'ponte'];
    const results = await ingest(...names.map((name) => `${site.origin}/${name}`), 'http://127.0.0.1:1/');
    expect(results.map(({ code, status }) => code ?? status)).toEqual([
      'fetch-type',
      'fetch-refused',
      'fetch-unavailable',
      'host-busy',
      ...Array(6).fill('host-busy'),
      'fetch-failed',
    ]);
    site.put('/busy', (response) => response.writeHead(503, { 'retry-after': '0' }).end());
    const others = await ingest(...names.slice(3).map((name) => `${site.origin}/${name}`));
    expect(others.map(({ code, status }) => code ?? status)).toEqual([
      'fetch-unavailable',
      'too-many-redirects',
      'forbidden-address',
      'fetch-too-large',
      'fetch-too-large',
      'fetch-failed',
      'unchanged',
    ]);
    for (const { message } of others.slice(0, -1)) expect(message).toMatch(/^.{20,300}$/);
  });

  it('fetches nothing from a private network unless the owner allows it', async () => {
    const guarded = new EdicolaProgram();
    site.requests.length = 0;
    const results = await guarded.json<IngestResult[]>(
      'ingest',
      `${site.origin}/ponte`,
      'http://localhost/',
      'http://[::1]/',
    );
    expect(results.map(({ code }) => code)).toEqual(Array(3).fill('forbidden-address'));
    expect(site.requests).toEqual([]);
  });
});
