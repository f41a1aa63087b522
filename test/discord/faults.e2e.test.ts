import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './loopback/faults.js';
import type { Person } from './loopback/people/person.js';
import type { Channel } from './loopback/world.js';
import { Town, unlimited } from './town.js';

let town: Town;
let anna: Person;
let place: Channel;
const rejections: unknown[] = [];
const note = (reason: unknown) => rejections.push(reason);

const question = 'How many welders does the shipyard need?';
const callback = 'POST /interactions/:interaction/:token/callback';
const edit = 'PATCH /webhooks/:application/:token/messages/:message';
const messages = 'POST /channels/:channel/messages';

beforeAll(async () => {
  town = await Town.open(unlimited);
  process.on('unhandledRejection', note);
});

beforeEach(() => {
  place = town.discord.places.channel(town.guild, 'square');
  anna = town.discord.member('Anna', town.guild).in(place);
});

afterEach(async () => {
  town.discord.faults.clear();
  town.discord.violations.expectNone();
  expect(rejections).toEqual([]);
  // Whatever happened, the bot lives and answers the next person.
  const bob = town.discord.member('Bob', town.guild);
  expect((await bob.slash('ask', { question })).plain).toContain('45 welders');
});

afterAll(async () => {
  process.off('unhandledRejection', note);
  await town.close();
});

/** Everything the bot has put before Anna: in the channel, privately, or directly. */
const seenByAnna = () => {
  const { bot } = town.discord;
  const here = [...place.messages.values()].filter(
    ({ author, visibleTo }) => author === bot && (!visibleTo || visibleTo === anna.user),
  );
  return [...here.map((message) => ({ message, thinking: (message.flags & 128) !== 0 })), ...anna.inbox];
};

/** Waits until exactly one finished message stands before Anna, and that it stays one. */
async function expectOneOutcome(): Promise<void> {
  await expect.poll(() => seenByAnna().length, { timeout: 25_000 }).toBe(1);
  await sleep(300);
  expect(seenByAnna()).toHaveLength(1);
}

describe('a command meets', () => {
  it.each<[what: string, route: string, fault: Fault]>([
    ['a rate limit on the acknowledgment', callback, { kind: 'rate-limit', retryAfter: 0.3 }],
    ['a rate limit on the answer', edit, { kind: 'rate-limit', retryAfter: 0.5 }],
    ['500 on the answer', edit, { kind: 'status', status: 500 }],
    ['503 on the answer', edit, { kind: 'status', status: 503 }],
    [
      'an answer that arrived although Discord said 500',
      edit,
      { kind: 'status', status: 500, afterwards: true },
    ],
    [
      'an acknowledgment that arrived although Discord said 500, and is 40060 the second time',
      callback,
      { kind: 'status', status: 500, afterwards: true },
    ],
    ['a connection that broke on the answer', edit, { kind: 'drop' }],
    ['a slow acknowledgment', callback, { kind: 'slow', milliseconds: 1500 }],
    ['10062 on the acknowledgment', callback, { kind: 'code', code: 10062 }],
    ['40060 on the acknowledgment', callback, { kind: 'code', code: 40060 }],
    ['50027 on the answer', edit, { kind: 'code', code: 50027 }],
    ['10008 on the answer', edit, { kind: 'code', code: 10008 }],
    ['10015 on the answer', edit, { kind: 'code', code: 10015 }],
  ])('%s: one outcome', async (_, route, fault) => {
    town.discord.faults.order(route, fault);
    anna.startSlash('ask', { question });
    await town.discord.world.changes.until('the fault', () => town.discord.faults.happened.length > 0);
    town.discord.faults.happened.length = 0;
    if (route === edit && fault.kind === 'code') await expectAnswerBesidePlaceholder();
    else await expectOneOutcome();
  });

  /** The placeholder is out of reach (or gone), so the answer stands beside it: once. */
  async function expectAnswerBesidePlaceholder(): Promise<void> {
    const answers = () => seenByAnna().filter((seen) => !('thinking' in seen && seen.thinking));
    await expect.poll(() => answers().length, { timeout: 25_000 }).toBe(1);
    await sleep(300);
    expect(answers()).toHaveLength(1);
  }
});

describe('a mention meets', () => {
  it.each<[what: string, fault: Fault]>([
    ['a rate limit', { kind: 'rate-limit', retryAfter: 0.5 }],
    ['503', { kind: 'status', status: 503 }],
    ['a connection that broke', { kind: 'drop' }],
  ])('%s: one outcome', async (_, fault) => {
    town.discord.faults.order(messages, fault);
    anna.mention(question);
    await expectOneOutcome();
  });

  it('its message deleted meanwhile: one outcome at most, in the channel', async () => {
    const said = anna.mention(question);
    town.discord.messages.delete(said.message);
    await expectOneOutcome();
  });

  it('a channel where the bot may not write: told privately', async () => {
    town.discord.places.overwrite(place, town.discord.bot.id, { deny: P.SendMessages });
    anna.mention(question);
    await town.discord.world.changes.until('word by direct message', () => anna.inbox.length > 0);
    await expectOneOutcome();
    expect(anna.inbox[0]?.plain).toMatch(/Send Messages|Invia messaggi/);
  });

  it('a channel whose history it may not read: answered all the same', async () => {
    town.discord.places.overwrite(place, town.discord.bot.id, { deny: P.ReadMessageHistory });
    anna.mention(question);
    await expectOneOutcome();
  });

  it('a place where it may not even see who asked, and closed direct messages: logged', async () => {
    town.discord.places.overwrite(place, town.discord.bot.id, { deny: P.SendMessages });
    anna.user.acceptsDirectMessages = false;
    anna.mention(question);
    await expect.poll(() => town.logged.some((line) => /50007/.test(line)), { timeout: 10_000 }).toBe(true);
    expect(seenByAnna()).toEqual([]);
  });
});

describe('a thread', () => {
  it('that may not be opened is said privately', async () => {
    const outcome = await anna.slash('ask', { question });
    town.discord.places.overwrite(place, town.discord.bot.id, { deny: P.CreatePublicThreads });
    const clicked = await anna.click(outcome, 'Thread');
    expect(clicked).toMatchObject({ ephemeral: true, visible: 1 });
    expect(clicked.plain).toContain('Create Public Threads');
  });

  it('is opened once by two clicks', async () => {
    const outcome = await anna.slash('ask', { question });
    const clicks = [anna.startClick(outcome, 'Thread'), anna.startClick(outcome, 'Thread')];
    for (const click of clicks) expect((await click.settled()).visible).toBeLessThanOrEqual(1);
    const threads = [...town.discord.world.channels.values()].filter(({ parent }) => parent === place);
    expect(threads).toHaveLength(1);
    expect([...(threads[0]?.messages.values() ?? [])]).toHaveLength(1);
  });

  it('whose answer was deleted is impossible, and said so', async () => {
    const outcome = await anna.slash('ask', { question });
    const message = outcome.message.message;
    const click = anna.startClick(outcome, 'Thread');
    town.discord.messages.delete(message);
    const settled = await click.settled();
    expect(settled.visible).toBe(1);
  });
});

describe('buttons', () => {
  it('from an old version say so', async () => {
    const outcome = await anna.slash('ask', { question });
    const pressed = await anna.press(outcome.message.message, 'e0:sources:abc').settled();
    expect(pressed).toMatchObject({ ephemeral: true, visible: 1 });
    expect(pressed.plain).toContain('earlier version');
  });

  it('clicked twice vote once', async () => {
    const outcome = await anna.slash('ask', { question });
    const clicks = [anna.startClick(outcome, '👍'), anna.startClick(outcome, '👍')];
    for (const click of clicks) await click.settled();
    const votes = await town.edicola.chat.votes(town.guild.id, 100);
    expect(votes.filter((vote) => vote.userId === anna.user.id)).toHaveLength(1);
  });
});

describe('the gateway', () => {
  it.each<[what: string, disturb: () => void]>([
    ['is cut', () => town.discord.gateway.cut()],
    ['closes with 4000', () => town.discord.gateway.close(4000)],
    ['asks to reconnect', () => town.discord.gateway.requestReconnect()],
  ])('%s while a question is asked: it is answered once', async (_, disturb) => {
    const { resumed } = town.discord.gateway.counts;
    disturb();
    anna.mention(question);
    await town.discord.world.changes.until('the resume', () => town.discord.gateway.counts.resumed > resumed);
    await expectOneOutcome();
  });

  it('invalidates the session: the bot identifies again and answers', { timeout: 60_000 }, async () => {
    const { identified } = town.discord.gateway.counts;
    town.discord.gateway.invalidateSessions();
    await town.discord.world.changes.until(
      'a new session',
      () => town.discord.gateway.counts.identified > identified,
      30_000,
    );
    anna.mention(question);
    await expectOneOutcome();
  });
});
