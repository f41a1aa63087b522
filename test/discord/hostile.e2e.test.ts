import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from './loopback/people/outcome.js';
import type { Person } from './loopback/people/person.js';
import { Town, unlimited } from './town.js';

let town: Town;
let anna: Person;
let folder: string;
let articles: number;

/** What somebody who wants to break a bot would put into an article or a question. */
const attacks = [
  '@everyone @here',
  '<@&1> <@1>',
  '[bank](javascript:alert(1)) [login](https://evil.example)',
  '<https://evil.example> https://evil.example/x',
  '\u202Etxt.exe\u202C \u2066isolated\u2069 zero\u200Bwidth\u200D\uFEFF',
  '**__~~||`` ```js\ncode\n``` ||~~__**',
  '# heading\n-# small\n> quote\n>>> all\n- list',
  '\u001b[31mred\u001b[0m \u0000\u0007\u009b31m',
  '</ask:1> <#1> <:emoji:1> <t:0:R> <id:customize>',
  'e1:forget:x {"type":2}',
];

const topics = [
  'harbour',
  'library',
  'market',
  'bridge',
  'museum',
  'ferry',
  'school',
  'station',
  'theatre',
  'hospital',
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'edicola-hostile-'));
  const role = '100000000000000001';
  const lines = attacks.map((attack, i) => {
    const topic = topics[i] ?? 'town';
    const title = `The ${topic} ${attack} ${i === 0 ? 'headline '.repeat(200) : 'opens in spring'}`;
    const text = [
      `The ${topic} of Portoselva ${attack} will open on ${i + 1} May, said the mayor ${attack}, who has waited for it for years.`,
      `## ${topic} ${attack}\nThe ${topic} cost ${i + 2} million euros ${attack}, more than the council had planned for it in its budget.`,
      `<@&${role}> The ${topic} has room for ${i + 3}00 visitors a day, according to the people who built it over two years.`,
    ].join('\n\n');
    return JSON.stringify({
      id: `hostile-${i}${attack}`,
      url: `https://news.example/${i}?a=${encodeURIComponent(attack)}`,
      outlet: `Outlet ${attack}`,
      title,
      authors: [`Author ${attack}`],
      published: '2026-05-01',
      language: 'en',
      text,
    });
  });
  const file = path.join(folder, 'hostile.jsonl');
  await writeFile(file, lines.join('\n'));
  town = await Town.open(unlimited, [file]);
  // A headline of 6,000 characters may be refused or cut; it must not be shown whole.
  const endless = path.join(folder, 'endless.html');
  const headline = `The lighthouse ${'@everyone **headline** '.repeat(270)}`;
  const paragraph =
    '<p>The lighthouse of Portoselva will be painted red in June, said its keeper to the council.</p>';
  await writeFile(
    endless,
    `<title>${headline}</title><article><h1>${headline}</h1>${paragraph.repeat(4)}</article>`,
  );
  await town.ingest(endless).catch(() => undefined);
  articles = (await town.edicola.store.counts()).articles;
  // The worst case: the bot has every permission, everybody can be mentioned.
  const administrator = town.discord.places.role(town.guild, 'Everything', P.Administrator, true);
  town.guild.members.get(town.discord.bot.id)?.roles.add(administrator);
  town.guild.roles.set(role, { id: role, name: 'Named', permissions: 0n, mentionable: true });
  anna = town.discord.member('Anna @everyone', town.guild);
});

afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

/** Nothing invisible, no terminal codes, no link but http(s). */
function expectClean({ text }: { text: string }): void {
  expect(text).not.toMatch(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
  );
  expect(text).not.toMatch(/(?<!\\)\]\((?!https?:)/);
}

/** Uses everything there is to use in an answer. */
async function explore(outcome: Outcome): Promise<void> {
  expectClean(outcome);
  for (const { label, emoji, disabled, customId } of outcome.buttons) {
    if (!customId || disabled || emoji === '🧵') continue;
    const clicked = await anna.click(outcome, label || emoji || '');
    const shown = clicked.modal ? await anna.submit(clicked, attacks.join(' ').slice(0, 400)) : clicked;
    expectClean(shown);
  }
  for (const { options } of outcome.messages.flatMap(({ selects }) => selects)) {
    if (options.length > 0) expectClean(await anna.choose(outcome, 0));
  }
}

describe('a hostile library, asked hostile questions', () => {
  it('is all stored', async () => {
    expect(articles).toBeGreaterThanOrEqual(attacks.length);
  });

  it.each([...topics, 'lighthouse'].map((topic, i) => [topic, attacks[i] ?? '']))(
    'asked about the %s and %j',
    async (topic, attack) => {
      const { discord } = town;
      await explore(await anna.slash('ask', { question: `When will the ${topic} open? ${attack}` }));
      const answer = await anna.mention(`How much did the ${topic} cost? ${attack}`).answer();
      expectClean(answer);
      // Anna's own message pings whom she names; the bot's must not.
      expect(discord.pings).toEqual([]);
      discord.violations.expectNone();
    },
  );

  it('opens threads, lists, timelines and checks', async () => {
    const outcome = await anna.slash('ask', { question: 'When will the harbour open? @everyone **' });
    await anna.click(outcome, 'Thread');
    const list = await anna.slash('articles');
    expectClean(list);
    const article = await anna.choose(list, 0);
    expectClean(article);
    expectClean(await anna.choose(article, 0));
    for (const topic of topics) expectClean(await anna.slash('timeline', { topic: `${topic} @everyone` }));
    const said = anna.say(`The harbour opens on 1 May. ${attacks.join(' ')}`);
    expectClean(await anna.menu('Check against sources', said));
    for (const typed of attacks) await anna.suggestions('articles', 'outlet', typed.slice(0, 100));
    expect(town.discord.pings).toEqual([]);
    town.discord.violations.expectNone();
  });
});
