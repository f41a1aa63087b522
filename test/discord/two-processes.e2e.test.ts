import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Feed } from '../../src/store/feed-store.js';
import { EdicolaProgram } from '../edicola.js';
import { item, rss } from '../feeds/desk.js';
import { LoopbackSite, newsPage } from '../loopback-site.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import type { Person } from './loopback/people/person.js';
import { Program } from './program.js';

let discord: LoopbackDiscord;
let site: LoopbackSite;
let folder: string;
let bot: Program;
let anna: Person;
/** The terminal, on the library that the bot runs on. */
let terminal: EdicolaProgram;

const theatre = [
  'Il consiglio comunale di Valdoria ha discusso il nuovo teatro martedì sera per quasi sei ore, davanti a una sala piena.',
  'Per il nuovo teatro il comune spenderà 740 mila euro, e i lavori dureranno fino alla primavera, ha detto la sindaca.',
];
const stadium = [
  'La curva nord della squadra di Borgolago avrà dodicimila posti coperti, dice il progetto che la società ha depositato.',
  'La pista di atletica sparirà, e le federazioni di corsa hanno già annunciato che faranno ricorso contro il cantiere.',
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'edicola-two-'));
  site = await LoopbackSite.open();
  site.putText('/teatro', 'text/html', newsPage('Il nuovo teatro', theatre));
  site.putText('/stadio', 'text/html', newsPage('Dodicimila posti a Borgolago', stadium));
  site.putText('/feed', 'application/rss+xml', rss([item('stadio')]));
  discord = await LoopbackDiscord.start();
  anna = discord.member('Anna', discord.places.guild('Valdoria'), { locale: 'it' });
  const settings = { ALLOW_PRIVATE_ADDRESSES: 'true' };
  terminal = new EdicolaProgram({ ...settings, DATA_DIR: folder, INDEX_DIR: path.join(folder, 'index') });
  bot = new Program(discord, folder, settings);
  await bot.ready();
});

afterEach(() => discord.violations.expectNone());

afterAll(async () => {
  bot.stop();
  await bot.ended();
  await discord.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks until the bot has seen what another process wrote. */
async function answer(question: string, words: RegExp): Promise<string> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { plain } = await anna.slash('ask', { question });
    if (words.test(plain) || Date.now() > deadline) return plain;
    await new Promise((resolve) => setTimeout(resolve, 15_000));
  }
}

describe('while the bot runs', () => {
  it('a second bot on its library says so and stops', async () => {
    const second = new Program(discord, folder);
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('another Edicola is running on the library');
    expect(bot.running).toBe(true);
  });

  it('what the terminal ingests is answered from', async () => {
    expect(await terminal.json('ingest', `${site.origin}/teatro`)).toMatchObject([{ status: 'added' }]);
    expect(await answer('Quanto spenderà il comune per il nuovo teatro?', /740 mila/)).toContain(
      '740 mila euro',
    );
  });

  it('a feed that the terminal adds is read by the bot', async () => {
    await terminal.json('feed', 'add', `${site.origin}/feed`);
    const question = 'Quanti posti coperti avrà la curva nord della squadra di Borgolago?';
    expect(await answer(question, /dodicimila/)).toContain('dodicimila posti');
    const [feed] = await terminal.json<Feed[]>('feed', 'list');
    expect(feed).toMatchObject({ entries: 1, read: 1, failingSince: null });
    expect(bot.output).toMatch(/feed url=\S+\/feed status=read entries=1/);
  });

  it('what the terminal forgets is answered from no more', async () => {
    expect((await terminal.run(['forget', `${site.origin}/teatro`])).code).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { plain } = await anna.slash('ask', { question: 'Quando finiranno i lavori del nuovo teatro?' });
    expect(plain).not.toContain('nuovo teatro');
  });
});
