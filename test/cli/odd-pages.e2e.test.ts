import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestResult } from '../../src/pipeline.js';
import { EdicolaProgram } from '../edicola.js';
import { LoopbackSite } from '../loopback-site.js';
import { oddPages } from './odd-pages.js';

const { live, paywall, consent } = oddPages;
const pages = { ...live, ...paywall, ...consent };

let site: LoopbackSite;
let edicola: EdicolaProgram;
let results: Record<string, IngestResult>;

beforeAll(async () => {
  site = await LoopbackSite.open();
  edicola = new EdicolaProgram({ ALLOW_PRIVATE_ADDRESSES: 'true' });
  const names = Object.keys(pages);
  for (const [name, page] of Object.entries(pages))
    site.putText(`/${name}`, 'text/html; charset=utf-8', page);
  const rows = await edicola.json<IngestResult[]>('ingest', ...names.map((name) => `${site.origin}/${name}`));
  results = Object.fromEntries(rows.map((row, index) => [names[index], row]));
});
afterAll(() => site.close());

const codes = (kind: object) => Object.keys(kind).map((name) => results[name]?.code ?? results[name]?.status);
const sectionsOf = async (name: string) => {
  const listed = await edicola.json<{ articleId: string; sections: (string | null)[] }[]>('articles');
  return listed.find(({ articleId }) => articleId === `${site.origin}/${name}`)?.sections;
};
const ask = (question: string) =>
  edicola.json<{ answer: string; citations: { section: string | null; url: string }[] }>('ask', question);

describe('a live blog', () => {
  it('has a section an update, by its time, whether it describes its updates or only shows them', async () => {
    expect(codes(live)).toEqual(['added', 'added', 'added']);
    expect(await sectionsOf('described')).toEqual([
      '18:40 Riaperta la statale',
      '16:05 Evacuate sessantadue famiglie',
      '14:20 Due aerei al lavoro',
    ]);
    expect(await sectionsOf('plain')).toEqual([null, '17:30', '12:10', '08:00']);
    expect(await sectionsOf('short')).toEqual([
      '9.42am BST Harbour closed',
      '9.15am BST',
      '8.50am BST Schools stay shut',
      '8.31am BST',
      '8.02am BST First ferry cancelled',
    ]);
  });

  it('is cited by the update that says it', async () => {
    const ferries = await ask('Quanti passeggeri sono rimasti a terra per lo sciopero dei traghetti?');
    expect(ferries.answer).toContain('circa tremila passeggeri');
    expect(ferries.citations[0]?.section).toBe('12:10');
    const storm = await ask('How many homes are without electricity after storm Edda?');
    expect(storm.citations[0]).toMatchObject({ section: '8.31am BST', url: `${site.origin}/short` });
  });
});

describe('a page behind a paywall', () => {
  it('that shows a beginning is refused, and so said, marked or not; a free article beside offers is read', () => {
    expect(codes(paywall)).toEqual(['paywall', 'paywall', 'added']);
    expect(results.unmarked?.message).toMatch(/only the beginning.*copy the whole page/);
    expect(results.free).toMatchObject({ title: 'Nasce il parco fluviale dell’Orba' });
  });

  it('is quoted nowhere', async () => {
    const { citations } = await ask('Quanto hanno pagato i vigneti della tenuta Orsini?');
    expect(citations.map(({ url }) => url)).not.toContain(`${site.origin}/marked`);
  });
});

describe('a consent wall', () => {
  it('is told from an article with a dialog over it, and its vendors are no news', () => {
    expect(codes(consent)).toEqual(['consent-wall', 'added', 'consent-wall']);
    expect(results.over).toMatchObject({ title: 'Chiude la cartiera di Borgo', sections: 1 });
  });

  it('leaves none of its words in the article under it', async () => {
    const { answer } = await ask('Quanti sono i dipendenti della cartiera di Borgo?');
    expect(answer).toContain('novantasette');
    expect(answer).not.toMatch(/cookie|consenso/);
  });
});
