import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/settings.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import type { Outcome } from './loopback/people/outcome.js';
import type { Person } from './loopback/people/person.js';
import { fillLibrary, Program } from './program.js';

let folder: string;
let discord: LoopbackDiscord;
let program: Program;
let people: Person[];
let questions: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'edicola-crowd-'));
  await fillLibrary(folder);
  discord = await LoopbackDiscord.start();
  const [first, ...others] = ['North', 'South', 'East', 'West', 'Old'].map((name) =>
    discord.places.guild(`${name} Town`),
  );
  if (!first) throw new Error('no server');
  const guilds = [first, ...others];
  program = new Program(discord, folder);
  await program.ready();
  people = Array.from({ length: 50 }, (_, i) =>
    discord.member(`Reader ${i}`, guilds[i % guilds.length] ?? first),
  );
  const file = await readFile(path.join(projectRoot, 'data', 'questions.jsonl'), 'utf8');
  questions = file
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { question: string }).question);
  const early = discord.member('Early', first);
  for (const question of questions.slice(0, 3)) await early.slash('ask', { question });
});

afterAll(async () => {
  program.stop('SIGKILL');
  await discord.close();
  await rm(folder, { recursive: true, force: true });
});

/** Ten questions each, all within a moment; returns what came of them. */
async function askAll(): Promise<Outcome[]> {
  const outcomes: Promise<Outcome>[] = [];
  for (const [i, person] of people.entries()) {
    for (let n = 0; n < 10; n += 1) {
      const question = questions[(i * 10 + n) % questions.length] ?? '';
      outcomes.push(person.startSlash('ask', { question }).settled(90_000));
    }
    // Lets the loopback send what it has: it is one server for all, with one thread.
    await setImmediate();
  }
  return Promise.all(outcomes);
}

const isLimit = ({ plain }: Outcome) => /Ask again in \d+ s/.test(plain);

describe('500 questions of 50 people at once', () => {
  it('get exactly one first response, and one answer or one polite limit', async () => {
    const outcomes = await askAll();
    // What came twice would come now.
    await sleep(500);
    expect(outcomes.filter(({ interaction }) => interaction.callbacks.length !== 1)).toEqual([]);
    expect(outcomes.filter(({ visible }) => visible !== 1)).toEqual([]);
    const limited = outcomes.filter(isLimit);
    expect(limited.every(({ ephemeral }) => ephemeral)).toBe(true);
    // Five a minute for each of 50.
    expect(outcomes.length - limited.length).toBe(250);
  });

  it('leave memory where it was when they come again, and the bot alive', async () => {
    const before = await program.memory();
    for (let round = 0; round < 3; round += 1) {
      await askAll();
    }
    const after = await program.memory();
    if (before !== null && after !== null) expect(after - before).toBeLessThan(60 * 1024 * 1024);
    // An unhandled rejection would have ended it.
    expect(program.running).toBe(true);
    discord.violations.expectNone();
    expect(discord.pings).toEqual([]);
    program.stop();
    expect(await program.ended()).toBe(0);
  });
});
