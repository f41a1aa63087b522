import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { item, rss } from '../feeds/desk.js';
import { LoopbackSite } from '../loopback-site.js';
import { Stand } from './fake-desk.js';
import type { Person } from './loopback/people/person.js';

let stand: Stand;
let site: LoopbackSite;
let owner: Person;

beforeAll(async () => {
  site = await LoopbackSite.open();
  stand = await Stand.open();
  const { application } = stand.discord.world;
  owner = stand.discord.person({ ...application.owner, locale: 'it' });
});

afterEach(() => stand.discord.violations.expectNone());

afterAll(async () => {
  await stand.close();
  await site.close();
});

it('without a home server, /feeds is the owner’s in direct messages, and in no server', async () => {
  expect(owner.commands(true)).toContain('/feed');
  expect(stand.anna.commands()).not.toContain('/feeds');
  expect((await stand.anna.direct.slash('feeds list')).plain).toContain('Only the owner of this bot');
  expect((await owner.slash('feeds list')).plain).toContain('Non ci sono feed');
});

it('tells of a feed by its name, whatever that is, and what is wrong in words', async () => {
  const title = '@everyone [x](https://evil.example) `a` '.repeat(200);
  site.putText('/feed', 'application/rss+xml', rss([item('a')]).replace('Il Loopback', title));
  const added = await owner.slash('feeds add', { url: `${site.origin}/feed` });
  expect(added.plain).toContain('Aggiunto: @everyone [x]');
  expect(added.text).not.toContain('[x](');
  const [suggestion] = await owner.suggestions('feeds remove', 'feed', 'EVERYONE evil');
  expect(suggestion?.name.length).toBeLessThanOrEqual(100);
  const checked = await owner.slash('feeds check', { feed: 'everyone' });
  expect(checked.plain).toContain('1 voci');
  expect((await owner.slash('feeds check', { feed: 'no such feed' })).plain).toMatch(
    /Non è andata: questo non è un indirizzo web/,
  );
  expect((await owner.slash('feeds channel', { feed: 'nobody' })).plain).toContain(
    'Nessun feed ha questo nome',
  );
  expect((await owner.slash('feeds channel')).plain).toContain('non vanno più in nessun canale');
  expect((await owner.slash('feeds remove', { feed: String(suggestion?.value) })).plain).toContain('Tolto');
  expect(stand.discord.pings).toEqual([]);
});
