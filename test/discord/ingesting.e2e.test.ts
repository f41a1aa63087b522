import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { LoopbackSite, newsPage } from '../loopback-site.js';
import type { Person } from './loopback/people/person.js';
import { Town, unlimited } from './town.js';

/** `/ingest` of whatever can be given, with the real reader, model and store. */
let town: Town;
let site: LoopbackSite;
let keeper: Person;

beforeAll(async () => {
  site = await LoopbackSite.open();
  const web = { ALLOW_PRIVATE_ADDRESSES: 'true', FETCH_PORTS: new URL(site.origin).port };
  town = await Town.open({ ...unlimited, ...web, HOME_GUILD_IDS: 'home' });
  const keepers = town.discord.places.role(town.home, 'Keepers', P.ManageGuild);
  keeper = town.discord.member('Keeper', town.home, { roles: [keepers] });
});

afterEach(() => town.discord.violations.expectNone());

afterAll(async () => {
  await town.close();
  await site.close();
});

const sentence = (place: string) =>
  `The ${place} of Portoselva will be painted red in June, its keeper Ugo Marin told the council on Friday evening.`;
const more =
  'The paint will cost 12,000 euros, and the region will pay for it, according to the keeper of the place.';

const html = `<title>The lighthouse turns red</title><article><h1>The lighthouse turns red</h1><p>${sentence('lighthouse')}</p><h2>The costs</h2><p>${more}</p></article>`;
const markdown = `# The aquarium turns red\n\n${sentence('aquarium')}\n\n## The costs\n\n${more}\n`;
const text = `The cinema turns red\n\nPortoselva, 3 June 2026 – ${sentence('cinema')}\n\n${more}\n`;
const line = (n: number, text = sentence(`kiosk ${n}`)) =>
  JSON.stringify({ id: `line-${n}`, title: `Kiosk ${n} turns red`, language: 'en', text });
/** So long that 300 of them take any machine longer than the first word of progress. */
const longLine = (n: number) => line(n, `${sentence(`kiosk ${n}`)} ${more} `.repeat(5));

it.each([
  ['lighthouse.html', 'text/html', html, 'The lighthouse turns red', 2],
  ['aquarium.md', 'text/markdown', markdown, 'The aquarium turns red', 2],
  ['cinema.txt', 'text/plain', text, 'The cinema turns red', 1],
  ['kiosk.jsonl', 'application/octet-stream', line(0), 'Kiosk 0 turns red', 1],
])('reads %s, and answers from it at once', async (name, contentType, content, title, sections) => {
  const place = name.replace(/\..*/, '');
  const reader = town.discord.member('Reader', town.guild);
  const question = `When will the ${place} be painted red by Ugo Marin?`;
  await reader.slash('ask', { question });
  const outcome = await keeper.slash('ingest', { file: { name, contentType, content } });
  await outcome.until(/Done: 1\./);
  expect(outcome).toMatchObject({ ephemeral: true, visible: 1 });
  expect(outcome.plain).toContain(`✓ ${title} — added (§ ${sections})`);
  const another = town.discord.member('Another reader', town.guild);
  expect((await another.slash('ask', { question })).plain).toContain(title);
});

it('reads a page of the web, and says what it could not read', async () => {
  site.putText('/page', 'text/html', newsPage('Il faro sarà rosso', [sentence('harbour'), more]));
  const read = await keeper.slash('ingest', { url: `${site.origin}/page` });
  expect((await read.until(/Done/)).plain).toContain('✓ Il faro sarà rosso — added');
  const lost = await keeper.slash('ingest', { url: `${site.origin}/nowhere` });
  expect((await lost.until(/Done/)).plain).toMatch(/✗ \S+\/nowhere — Not read: .*404/);
});

it('tells the result of each of many articles: failures first, the rest in a file', async () => {
  const content = `${Array.from({ length: 20 }, (_, n) => line(n + 1)).join('\n')}\n{"broken":\n`;
  const outcome = await keeper.slash('ingest', { file: { name: 'many.jsonl', content } });
  await outcome.until(/Done: 21\./);
  const [, first] = outcome.plain.split('\n');
  expect(first).toMatch(/^✗ many\.jsonl:21 — Not read: this line is not JSON/);
  expect(outcome.plain).toContain('and 6 more');
  const rows = outcome.message.files[0]?.text.trim().split('\r\n') ?? [];
  expect(rows).toHaveLength(1 + 21);
  expect(rows.filter((row) => row.startsWith('"added"'))).toHaveLength(20);
});

it('ends an ingest with a word when it is stopped, and keeps what was read', async () => {
  const before = (await town.edicola.store.counts()).articles;
  const content = Array.from({ length: 300 }, (_, n) => longLine(n + 100)).join('\n');
  const outcome = keeper.startSlash('ingest', { file: { name: 'long.jsonl', content } });
  await outcome.until(/Reading… \d+ done/);
  await town.stop();
  expect(outcome.plain).toMatch(/Stopped after \d+: I am being restarted/);
  await town.start();
  expect((await town.edicola.store.counts()).articles).toBeGreaterThan(before);
});
