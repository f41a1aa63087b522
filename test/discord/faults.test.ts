import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, Stand } from './fake-desk.js';
import type { Fault } from './loopback/faults.js';

/** Whatever Discord does, the reader meets exactly one outcome, and the process lives. */
let stand: Stand;
const rejections: unknown[] = [];
const note = (reason: unknown) => rejections.push(reason);

beforeEach(async () => {
  process.on('unhandledRejection', note);
  stand = await Stand.open();
});
afterEach(async () => {
  await stand.close();
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
  stand.discord.violations.expectNone();
  expect(stand.discord.pings).toEqual([]);
});

const question = 'Is the bridge open again?';
const callback = 'POST /interactions/:interaction/:token/callback';
const edit = 'PATCH /webhooks/:application/:token/messages/:message';
const post = 'POST /channels/:channel/messages';

describe('a command is answered once when', () => {
  it.each<[what: string, route: string, fault: Fault]>([
    ['the interaction expired', callback, { kind: 'code', code: 10062 }],
    ['it was acknowledged already', callback, { kind: 'code', code: 40060 }],
    [
      'the acknowledgment arrived although Discord said 500, and is 40060 the second time',
      callback,
      { kind: 'status', status: 500, afterwards: true },
    ],
    ['the first response fails once', callback, { kind: 'status', status: 503 }],
    ['the first response meets a rate limit', callback, { kind: 'rate-limit', retryAfter: 0.3 }],
    ['the first response is slow', callback, { kind: 'slow', milliseconds: 500 }],
    ['the token ran out before the answer', edit, { kind: 'code', code: 50027 }],
    ['the webhook is gone', edit, { kind: 'code', code: 10015 }],
    ['the deferred message was deleted', edit, { kind: 'code', code: 10008 }],
    ['the answer meets a rate limit', edit, { kind: 'rate-limit', retryAfter: 0.3 }],
    ['the answer fails once', edit, { kind: 'status', status: 500 }],
    ['Discord is unavailable for the answer', edit, { kind: 'status', status: 503 }],
    ['the answer arrived although Discord said 500', edit, { kind: 'status', status: 500, afterwards: true }],
    ['the connection breaks under the answer', edit, { kind: 'drop' }],
  ])('%s', async (_, route, fault) => {
    stand.discord.faults.order(route, fault);
    stand.anna.startSlash('ask', { question });
    await stand.oneOutcome();
    expect(stand.discord.faults.happened).toHaveLength(1);
    const second = await stand.anna.slash('ask', { question });
    expect(second.plain).toContain('The bridge is open again.');
  });

  it('it is lost and the channel may not be written to: directly', async () => {
    stand.discord.faults.order(callback, { kind: 'code', code: 10062 });
    stand.discord.faults.order(post, { kind: 'code', code: 50013 });
    stand.anna.startSlash('ask', { question });
    await stand.oneOutcome();
    expect(stand.anna.inbox).toHaveLength(1);
  });

  it('the answer cannot be made: in one sentence that gives nothing away', async () => {
    stand.reply = () => Promise.reject(new Error('boom'));
    const outcome = await stand.anna.slash('ask', { question });
    expect(outcome.plain).toContain('Something went wrong');
    expect(outcome.plain).not.toContain('boom');
    expect(outcome.visible).toBe(1);
  });
});

describe('a mention is answered once when', () => {
  it.each<[what: string, fault: Fault]>([
    ['there is a rate limit', { kind: 'rate-limit', retryAfter: 0.3 }],
    ['Discord is unavailable', { kind: 'status', status: 503 }],
    ['Discord fails after it has served', { kind: 'status', status: 500, afterwards: true }],
    ['the connection breaks', { kind: 'drop' }],
  ])('%s', async (_, fault) => {
    stand.discord.faults.order(post, fault);
    stand.anna.mention(question);
    await stand.oneOutcome();
  });

  it('its message was deleted meanwhile: without a reference', async () => {
    stand.reply = async () => {
      stand.discord.messages.delete(said.message);
      return answer();
    };
    const said = stand.anna.mention(question);
    expect((await stand.oneOutcome()).reference).toBeNull();
  });

  it('the history may not be read: without a reference', async () => {
    stand.discord.places.overwrite(stand.anna.channel, stand.discord.bot.id, { deny: P.ReadMessageHistory });
    stand.anna.mention(question);
    expect((await stand.oneOutcome()).reference).toBeNull();
  });
});

describe('where the bot may not write', () => {
  beforeEach(() => {
    stand.discord.places.overwrite(stand.anna.channel, stand.discord.bot.id, { deny: P.SendMessages });
  });

  it('who mentions it is told privately what is missing', async () => {
    stand.anna.mention(question);
    await stand.oneOutcome();
    expect(stand.anna.inbox[0]?.plain).toContain('“Send Messages”');
  });

  it('commands are answered all the same', async () => {
    const outcome = await stand.anna.slash('ask', { question });
    expect(outcome.plain).toContain('The bridge is open again.');
  });

  it('and direct messages are closed too, the log has it', async () => {
    stand.anna.user.acceptsDirectMessages = false;
    stand.anna.mention(question);
    await expect.poll(() => stand.logged.join(''), { timeout: 10_000 }).toContain('nowhere-to-answer');
    expect(stand.shown).toEqual([]);
  });
});

describe('the gateway', () => {
  it.each<[what: string, disturb: () => void]>([
    ['is cut', () => stand.discord.gateway.cut()],
    ['closes with 4000', () => stand.discord.gateway.close(4000)],
    ['asks to reconnect', () => stand.discord.gateway.requestReconnect()],
  ])('%s: what is asked meanwhile is answered after the resume, once', async (_, disturb) => {
    disturb();
    stand.anna.mention(question);
    await expect.poll(() => stand.discord.gateway.counts.resumed, { timeout: 15_000 }).toBe(1);
    await stand.oneOutcome();
  });

  it('invalidates the session: the bot identifies again', { timeout: 60_000 }, async () => {
    stand.discord.gateway.invalidateSessions();
    await expect.poll(() => stand.discord.gateway.counts.identified, { timeout: 30_000 }).toBe(2);
    stand.anna.mention(question);
    await stand.oneOutcome();
  });
});
