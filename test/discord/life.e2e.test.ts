import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import type { Guild } from './loopback/world.js';
import { fillLibrary, Program } from './program.js';

let discord: LoopbackDiscord;
let guild: Guild;
let library: string;
let folder: string;
let programs: Program[] = [];

beforeAll(async () => {
  library = await mkdtemp(path.join(os.tmpdir(), 'edicola-library-'));
  await fillLibrary(library);
});

afterAll(() => rm(library, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'edicola-life-'));
  await cp(library, folder, { recursive: true });
  discord = await LoopbackDiscord.start();
  guild = discord.places.guild('Portoselva');
  programs = [];
});

afterEach(async () => {
  for (const program of programs) program.stop('SIGKILL');
  discord.violations.expectNone();
  await discord.close();
  await rm(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): Program {
  const program = new Program(discord, folder, settings);
  programs.push(program);
  return program;
}

describe('npm start with a token', () => {
  it('is a bot that says where it is and how to invite it, and forgets nothing over a restart', async () => {
    const anna = discord.member('Anna', guild, { locale: 'it' });
    const first = start();
    await first.ready();
    const outcome = await anna.slash('ask', { question: 'Quando riapre il Ponte Vecchio ai pedoni?' });
    expect(outcome.plain).toMatch(/20 marzo|alle 9/);
    expect(first.output).toMatch(/1 server|servers=1/);
    expect(first.output).toMatch(/https:\/\/discord\.com\/(api\/)?oauth2\/authorize\?\S*client_id=\d+/);
    expect(first.output).not.toContain('Ponte Vecchio');
    first.stop();
    expect(await first.ended()).toBe(0);

    const registered = discord.rest.requests.filter(({ route }) =>
      route.startsWith('PUT /applications'),
    ).length;
    await start().ready();
    const next = await anna.say('E alle auto?', { replyTo: outcome.message }).answer(30_000);
    expect(next.plain).toContain('Ponte Vecchio');
    const sources = await anna.click(outcome, 'Fonti');
    expect(sources.plain).toContain('Ponte Vecchio');
    expect(discord.rest.requests.filter(({ route }) => route.startsWith('PUT /applications'))).toHaveLength(
      registered,
    );
  });

  it('finishes the answer under way when it is stopped, and takes no new work', async () => {
    const anna = discord.member('Anna', guild);
    const bot = start();
    await bot.ready();
    await anna.slash('help');
    discord.faults.order('PATCH /webhooks/:application/:token', { kind: 'slow', milliseconds: 1500 });
    const outcome = await anna
      .startSlash('ask', { question: 'How many welders does the shipyard need?' })
      .acknowledged();
    bot.stop();
    expect((await outcome.settled()).plain).toContain('45 welders');
    expect(await bot.ended()).toBe(0);
  });

  it.each([
    ['a wrong token', { DISCORD_TOKEN: 'wrong'.repeat(12) }, /token/i],
    ['an intent that is not enabled', { MESSAGE_CONTENT: 'true' }, /Message Content/],
  ])('says in one sentence what to do about %s', async (_, environment, words) => {
    const bot = start(environment);
    expect(await bot.ended()).toBe(1);
    const complaints = bot.output.split('\n').filter((line) => line.startsWith('edicola: '));
    expect(complaints.at(-1)).toMatch(words);
    expect(complaints.at(-1)).toContain('discord.com/developers');
    expect(bot.output).not.toMatch(/^\s+at /m);
    expect(bot.output).not.toContain('wrongwrong');
  });
});

describe('MESSAGE_CONTENT=true', () => {
  it('answers in the thread without a mention', async () => {
    discord.world.application.privilegedIntents.messageContent = true;
    const anna = discord.member('Anna', guild, { locale: 'it' });
    await start({ MESSAGE_CONTENT: 'true' }).ready();
    const outcome = await anna.slash('ask', { question: 'Quando riapre il Ponte Vecchio ai pedoni?' });
    await anna.click(outcome, 'Thread');
    const thread = outcome.message.message.thread;
    if (!thread) throw new Error('no thread');
    const answer = await anna.in(thread).say('E alle auto?').answer();
    expect(answer.plain).toContain('Ponte Vecchio');
  });
});
