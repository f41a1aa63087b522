import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newFeed } from '../../src/feeds/keep-feeds.js';
import { item, rss } from '../feeds/desk.js';
import { LoopbackSite, newsPage } from '../loopback-site.js';
import type { Person } from './loopback/people/person.js';
import { ShownMessage } from './loopback/people/shown-message.js';
import type { Channel } from './loopback/world.js';
import { Town, unlimited } from './town.js';

let town: Town;
let site: LoopbackSite;
let keeper: Person;
let member: Person;
let news: Channel;

beforeAll(async () => {
  site = await LoopbackSite.open();
  town = await Town.open({ ...unlimited, HOME_GUILD_IDS: 'home', ALLOW_PRIVATE_ADDRESSES: 'true' });
  const keepers = town.discord.places.role(town.home, 'Keepers', P.ManageGuild);
  keeper = town.discord.member('Keeper', town.home, { roles: [keepers] });
  member = town.discord.member('Member', town.home);
  news = town.discord.places.channel(town.home, 'news');
});

afterEach(() => town.discord.violations.expectNone());

afterAll(async () => {
  await town.close();
  await site.close();
});

const story = (subject: string) => [
  `Il consiglio comunale ha discusso ${subject} martedì sera per quasi sei ore, davanti a una sala piena di cittadini.`,
  `Il progetto su ${subject} è passato con 19 voti a favore e 6 contrari, e la spesa è rinviata a settembre.`,
  `Chi abita nella zona chiede da anni che di ${subject} si occupi una commissione, e non un assessore da solo.`,
];

function putStory(id: string, subject: string): string {
  site.putText(`/${id}`, 'text/html', newsPage(`Il consiglio discute ${subject}`, story(subject)));
  return item(id);
}

const putFeed = (...items: string[]) => site.putText('/feed', 'application/rss+xml', rss(items));
const posted = () =>
  [...news.messages.values()].map((message) => new ShownMessage(town.discord.world, message));
const until = (what: string, condition: () => boolean) =>
  town.discord.world.changes.until(what, () => condition() || undefined, 30_000);
const logs = (words: string) =>
  vi.waitFor(() => expect(town.logged.join('\n')).toContain(words), { timeout: 30_000, interval: 100 });
const feedUrl = () => `${site.origin}/feed`;

describe('/feeds', () => {
  it('is offered where the library is fed, to those who feed it, in their language', async () => {
    const owner = town.discord.person(town.discord.world.application.owner, town.guild);
    const keepers = town.discord.places.role(town.home, 'Redattori', P.ManageGuild);
    const italian = town.discord.member('Redattore', town.home, { locale: 'it', roles: [keepers] });
    expect(keeper.commands()).toContain('/feeds');
    expect(italian.commands(true)).toContain('/feed');
    for (const person of [member, owner, owner.direct]) expect(person.commands()).not.toContain('/feeds');
    town.home.commandGrants.set('feeds', new Set([member.user.id]));
    const outcome = await member.slash('feeds list');
    expect(outcome).toMatchObject({ ephemeral: true, visible: 1 });
    expect(outcome.plain).toContain('Only the owner of this bot');
    town.home.commandGrants.clear();
  });

  it('adds a feed that can be read, and says why another cannot', async () => {
    putFeed(putStory('mercato', 'il mercato'), putStory('teatro', 'il teatro'));
    expect((await keeper.slash('feeds list')).plain).toContain('There are no feeds');
    const added = await keeper.slash('feeds add', { url: feedUrl(), channel: news });
    expect(added.plain).toMatch(/Il Loopback, with 2 entries/);
    expect(added.plain).toContain(`<#${news.id}>`);
    expect(added).toMatchObject({ ephemeral: true, visible: 1 });
    expect((await keeper.slash('feeds add', { url: feedUrl() })).plain).toContain(
      'this feed is there already',
    );
    expect((await keeper.slash('feeds add', { url: `${site.origin}/mercato` })).plain).toContain('no feed');
    expect((await keeper.slash('feeds add', { url: 'file:///etc/passwd' })).plain).toContain(
      'addresses of that kind are not fetched',
    );
    const checked = await keeper.slash('feeds check', { feed: feedUrl() });
    expect(checked.plain).toMatch(/2 entries, 0 of them whole/);
  });

  it('reads it now, and posts nothing of what it held before', async () => {
    const [suggestion] = await keeper.suggestions('feeds run', 'feed', 'loop');
    expect(suggestion?.name).toBe('Il Loopback');
    const ran = await keeper.slash('feeds run', { feed: String(suggestion?.value) });
    await ran.until(/2 new/);
    const listed = await keeper.slash('feeds list');
    expect(listed.plain).toMatch(/ok · last read <t:\d+:R>/);
    expect(listed.plain).toContain(`2 entries, 2 of them read · headlines in <#${news.id}>`);
    expect(posted()).toEqual([]);
  });
});

describe('new headlines', () => {
  it('are posted with outlet, date, link and one sentence of the article, and ping nobody', async () => {
    const hostile = 'il porto @everyone [qui](https://evil.example)';
    putFeed(putStory('porto', hostile), item('mercato'), item('teatro'));
    await keeper.slash('feeds run');
    await until('the headline', () => posted().length === 1);
    const [message] = posted();
    expect(message?.plain).toContain(`Il consiglio comunale ha discusso ${hostile} martedì sera`);
    expect(message?.text).toContain(`](${site.origin}/porto`);
    expect(message?.text).toMatch(/<t:\d+:D>/);
    expect(message?.text).not.toContain('[qui](');
    expect(town.discord.pings).toEqual([]);
  });

  it('are five a reading, and the rest is counted', async () => {
    const many = Array.from({ length: 8 }, (_, index) => putStory(`legge-${index}`, `la legge ${index}`));
    putFeed(...many, item('porto'), item('mercato'), item('teatro'));
    await keeper.slash('feeds run');
    await until('the headlines', () => posted().length === 2);
    const message = posted().at(-1);
    expect(message?.plain.match(/^> /gm)).toHaveLength(5);
    expect(message?.plain).toMatch(/e altri 3|and 3 more/);
  });

  it('are taken out of the message when their article is forgotten, also after a restart', async () => {
    const shown = () => posted().at(-1)?.plain ?? '';
    const [first = '', ...others] = [...new Set(shown().match(/la legge \d/g))];
    const forget = (subject: string) =>
      town.edicola.forget(`${site.origin}/${subject.replace('la ', '').replace(' ', '-')}`);
    await forget(first);
    await until('the first to go', () => !shown().includes(first));
    expect(shown().match(/^> /gm)).toHaveLength(4);
    expect(shown()).toMatch(/e altri 3|and 3 more/);
    for (const other of others) expect(shown()).toContain(other);
    for (const other of others) await forget(other);
    await town.stop();
    await town.start();
    await until('the rest to go', () => /non sono più nella raccolta|no longer in the library/.test(shown()));
    expect(shown()).not.toContain('la legge');
  });

  it('are not posted again after a restart', async () => {
    await town.stop();
    await town.start();
    await keeper.slash('feeds run');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(posted()).toHaveLength(2);
  });

  it('wait while Discord is out of order', async () => {
    town.discord.faults.order('POST /channels/:channel/messages', { kind: 'status', status: 503 }, 4);
    putFeed(putStory('ponte', 'il ponte'), item('mercato'));
    await keeper.slash('feeds run');
    await logs('headlines-not-posted');
    await until('the headline', () => posted().some(({ plain }) => plain.includes('il ponte')));
    expect(posted().filter(({ plain }) => plain.includes('il ponte'))).toHaveLength(1);
  });

  it('are not posted where the bot may not, which the list says', async () => {
    const bot = town.discord.bot.id;
    town.discord.places.overwrite(news, bot, { deny: P.SendMessages });
    const before = posted().length;
    putFeed(putStory('fiume-grande', 'il fiume'), item('mercato'));
    await keeper.slash('feeds run');
    await logs('code=forbidden');
    expect((await keeper.slash('feeds list')).plain).toContain('I may not post in');
    expect((await keeper.slash('feeds channel', { channel: news })).plain).toContain('I may not post in');
    town.discord.places.overwrite(news, bot, {});
    expect(posted()).toHaveLength(before);
  });

  it('stop when the channel is gone', async () => {
    town.discord.places.removeChannel(news);
    putFeed(putStory('lago', 'il lago'), item('mercato'));
    await keeper.slash('feeds run');
    await logs('code=gone');
    expect((await keeper.slash('feeds list')).plain).not.toContain('headlines in');
  });
});

describe('a feed that breaks', () => {
  it('is shown first, since when and why; removing it keeps what was read', async () => {
    site.put('/feed', (response) => response.writeHead(500).end());
    const ran = await keeper.slash('feeds run');
    await ran.until(/Not read/);
    const listed = await keeper.slash('feeds list', { show: 'broken' });
    expect(listed.plain).toMatch(/broken since <t:\d+:R> · last tried <t:\d+:R> · .*500/);
    const { articles } = await town.edicola.store.counts();
    expect((await keeper.slash('feeds remove', { feed: 'loopback' })).plain).toContain(
      'Removed: Il Loopback',
    );
    expect((await keeper.slash('feeds list')).plain).toContain('There are no feeds');
    expect((await town.edicola.store.counts()).articles).toBe(articles);
  });

  it('is one page of many', async () => {
    for (let index = 0; index < 20; index++) {
      const title = `Feed ${index} ${'x'.repeat(60)}`;
      await town.edicola.feeds.addFeed(newFeed(`https://news${index}.example/feed`, title));
    }
    const first = await keeper.slash('feeds list');
    expect(first.plain).toContain('1/3');
    const second = await keeper.click(first, 'Next');
    expect(second.plain).toContain('2/3');
  });
});
