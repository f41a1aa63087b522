import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { IngestResult } from '../../src/pipeline.js';
import { EdicolaProgram } from '../edicola.js';
import { LoopbackSite, newsPage } from '../loopback-site.js';
import type { Outcome } from './loopback/people/outcome.js';
import type { Person } from './loopback/people/person.js';
import { Town, unlimited } from './town.js';

let town: Town;
let site: LoopbackSite;
let anna: Person;
/** The terminal, in a process of its own, on the bot's library. */
let terminal: EdicolaProgram;

const ask = {
  bolts: 'Quanti bulloni spezzati hanno trovato i tecnici sotto la campata?',
  reopening: 'Fino a quando resterà chiuso al traffico il ponte di ferro?',
};
const bridge = (bolts: number, day = '30 giugno') => [
  `Il ponte di ferro di Valdoria resterà chiuso al traffico fino al ${day}, ha deciso la giunta comunale lunedì sera.`,
  'I negozianti della riva destra chiedono che almeno i pedoni possano passare durante il mercato del sabato mattina.',
  '</p><h2>Le verifiche</h2><p>',
  `I tecnici hanno trovato ${bolts} bulloni spezzati sotto la campata centrale, costruita nel 1931 e mai rifatta da allora.`,
  '</p><h2>La navetta</h2><p>',
  'La sindaca Teresa Lunardi ha promesso una navetta gratuita ogni venti minuti tra le due rive del fiume Orba.',
  'Il servizio costerà al comune dodicimila euro al mese, che la regione ha promesso di restituire entro un anno.',
];
const putBridge = (...facts: Parameters<typeof bridge>) =>
  site.putText('/ponte', 'text/html', newsPage('Ponte chiuso a Valdoria', bridge(...facts)));
const url = () => `${site.origin}/ponte`;
/** On a busy machine a page may take longer than it is given: then it is read again. */
async function ingest(tries = 3): Promise<Pick<IngestResult, 'status' | 'message'>[]> {
  const results = await terminal.json<IngestResult[]>('ingest', url());
  return tries > 1 && results.some(({ code }) => code === 'page-too-slow') ? ingest(tries - 1) : results;
}
const edits = () =>
  town.discord.rest.requests.filter(({ route }) => route === 'PATCH /channels/:channel/messages/:message')
    .length;
const unmarked = () => town.logged.filter((line) => line.includes('message-not-renewed'));
const quiet = () => new Promise((resolve) => setTimeout(resolve, 4000));
const marked = (outcome: Outcome) => outcome.until(/La fonte è cambiata da allora/, 40_000);

beforeAll(async () => {
  site = await LoopbackSite.open();
  putBridge(37);
  town = await Town.open({ ...unlimited, ALLOW_PRIVATE_ADDRESSES: 'true' });
  anna = town.anna;
  const { DATA_DIR, INDEX_DIR } = town.edicola.config;
  terminal = new EdicolaProgram({ DATA_DIR, INDEX_DIR, ALLOW_PRIVATE_ADDRESSES: 'true' });
  expect(await ingest()).toMatchObject([{ status: 'added' }]);
  await vi.waitFor(
    async () => expect((await anna.slash('ask', { question: ask.bolts })).plain).toContain('37 bulloni'),
    {
      timeout: 20_000,
    },
  );
});

afterEach(() => town.discord.violations.expectNone());

afterAll(async () => {
  await town.close();
  await site.close();
});

describe('an answer whose source changes', () => {
  let bolts: Outcome;
  let reopening: Outcome;
  let mine: Outcome;

  it('is marked once, with a link to what the article says now; others are not', async () => {
    bolts = await anna.slash('ask', { question: ask.bolts });
    reopening = await anna.slash('ask', { question: ask.reopening });
    mine = await anna.slash('ask', { question: ask.bolts, private: true });
    // The loopback site's port is in the answer's links, and may have a 37 in it.
    expect(reopening.plain).not.toContain('37 bulloni');
    putBridge(52);
    expect(await ingest()).toMatchObject([{ status: 'updated' }]);
    await marked(bolts);
    expect(bolts.plain).toContain('37 bulloni');
    expect(bolts.text).toMatch(new RegExp(`Ponte chiuso a Valdoria\\]\\(${url()}#:~:text=I%20tecnici`));
    expect(bolts.buttons.map(({ label }) => label)).toContain('Fonti');
    await quiet();
    expect(reopening.plain).not.toContain('La fonte è cambiata');
    expect(mine.plain).not.toContain('La fonte è cambiata');
  });

  it('says so in /sources as well, and of no quote that stands', async () => {
    expect((await anna.click(bolts, 'Fonti')).plain).toContain("questa citazione non c'è più");
    const sources = await anna.click(reopening, 'Fonti');
    expect(sources.plain).toContain('30 giugno');
    expect(sources.plain).not.toContain("questa citazione non c'è più");
  });

  it('is not marked again, by another change or after a restart', async () => {
    const before = edits();
    putBridge(61);
    expect(await ingest()).toMatchObject([{ status: 'updated' }]);
    await town.stop();
    await town.start();
    await quiet();
    expect(edits()).toBe(before);
    expect(bolts.plain.match(/La fonte è cambiata/g)).toHaveLength(1);
  });

  it('is marked for what changed while the bot was away, when Discord takes it', async () => {
    await town.stop();
    putBridge(61, '15 luglio');
    expect(await ingest()).toMatchObject([{ status: 'updated' }]);
    town.discord.faults.order('PATCH /channels', { kind: 'status', status: 503 }, 5);
    await town.start();
    await marked(reopening);
    expect(town.discord.faults.happened.length).toBeGreaterThan(0);
    expect(reopening.plain).toContain('30 giugno');
  });
});

describe('a message that cannot be edited', () => {
  it('is let be, and the others are marked', async () => {
    const gone = await anna.slash('ask', { question: ask.reopening });
    const closed = town.discord.places.channel(town.guild, 'closed');
    const hidden = await anna.in(closed).slash('ask', { question: ask.reopening });
    const shown = await anna.slash('ask', { question: ask.reopening });
    town.discord.messages.delete(gone.message.message);
    town.discord.places.overwrite(closed, town.discord.bot.id, { deny: P.ViewChannel });
    putBridge(61, '20 luglio');
    expect(await ingest()).toMatchObject([{ status: 'updated' }]);
    await marked(shown);
    expect(hidden.plain).not.toContain('La fonte è cambiata');
    await vi.waitFor(() => {
      for (const code of [10008, 50001])
        expect(unmarked()).toContainEqual(expect.stringContaining(`code=${code}`));
    }, 20_000);
  });
});

describe('an answer whose article is forgotten', () => {
  it('is taken down, with its quotes', async () => {
    const outcome = await anna.slash('ask', { question: ask.bolts });
    expect(outcome.plain).toContain('61 bulloni');
    expect((await terminal.run(['forget', url()])).code).toBe(0);
    await outcome.until(/citava un articolo che non è più nella raccolta/, 40_000);
    expect(outcome.plain).not.toContain('bulloni');
    expect(outcome.buttons).toEqual([]);
  });
});
