import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.js';
import { answer, Stand } from './fake-desk.js';

/** Whatever Discord does, the reader meets exactly one outcome, and the process lives. */
let stand: Stand;

beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
  expect(stand.discord.pings).toEqual([]);
});

const question = 'Is the bridge open again?';
const callback = 'POST /interactions/:interaction/:token/callback';
const edit = 'PATCH /webhooks/:application/:token/messages/:message';
const post = 'POST /channels/:channel/messages';

/** Everything of the bot's that anybody can see after a while. */
async function seen(): Promise<string[]> {
  await expect.poll(() => messages().length, { timeout: 15_000 }).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return messages();
}

function messages(): string[] {
  const all = [...stand.discord.world.channels.values()].flatMap((channel) => [...channel.messages.values()]);
  const { bot } = stand.discord;
  return all
    .filter(({ author, deleted, flags }) => author === bot && !deleted && (flags & 128) === 0)
    .map(({ id }) => id);
}

describe('a command', () => {
  it.each([
    ['the interaction expired', callback, { kind: 'code', code: 10062 }],
    [
      'it was acknowledged already, by an earlier try',
      callback,
      { kind: 'status', status: 500, afterwards: true },
    ],
    ['the first response fails once', callback, { kind: 'status', status: 503 }],
    ['the first response is slow', callback, { kind: 'slow', milliseconds: 500 }],
    ['the token ran out before the answer', edit, { kind: 'code', code: 50027 }],
    ['the deferred message was deleted', edit, { kind: 'code', code: 10008 }],
    ['the answer meets a rate limit', edit, { kind: 'rate-limit', retryAfter: 0.3 }],
    ['the answer fails once', edit, { kind: 'status', status: 500 }],
    ['the connection breaks under the answer', edit, { kind: 'drop' }],
  ] as const)('is answered once when %s', async (_name, route, fault) => {
    stand.discord.faults.order(route, fault);
    stand.anna.startSlash('ask', { question });
    expect(await seen()).toHaveLength(1);
    expect(stand.discord.faults.happened).toHaveLength(1);
    const second = await stand.anna.slash('ask', { question });
    expect(second.plain).toContain('The bridge is open again.');
  });

  it('is answered directly when it is lost and the channel may not be written to', async () => {
    stand.discord.faults.order(callback, { kind: 'code', code: 10062 });
    stand.discord.faults.order(post, { kind: 'code', code: 50013 });
    stand.anna.startSlash('ask', { question });
    await seen();
    expect(stand.anna.inbox).toHaveLength(1);
  });

  it('is told in one sentence when the answer cannot be made', async () => {
    stand.reply = () => Promise.reject(new Error('boom'));
    const outcome = await stand.anna.slash('ask', { question });
    expect(outcome.plain).toContain('Something went wrong');
    expect(outcome.plain).not.toContain('boom');
    expect(outcome.visible).toBe(1);
  });
});

describe('a mention', () => {
  it('is answered without a reference when the message was deleted meanwhile', async () => {
    stand.reply = async () => {
      said.message.deleted = true;
      said.message.channel.messages.delete(said.message.id);
      return answer();
    };
    const said = stand.anna.mention(question);
    expect(await seen()).toHaveLength(1);
  });

  it.each([50001, 50013])('that may not be answered there is told privately (%i)', async (code) => {
    stand.discord.faults.order(post, { kind: 'code', code });
    stand.anna.mention(question);
    await seen();
    expect(stand.anna.inbox).toHaveLength(1);
    expect(stand.anna.inbox[0]?.plain).toContain('Send Messages');
  });

  it('is written in the log when direct messages are closed too', async () => {
    stand.discord.faults.order(post, { kind: 'code', code: 50013 });
    stand.anna.user.acceptsDirectMessages = false;
    stand.anna.mention(question);
    await expect.poll(() => stand.logged.join(''), { timeout: 10_000 }).toContain('nowhere-to-answer');
    expect(messages()).toEqual([]);
  });

  it('is answered once when Discord fails after it has served', async () => {
    stand.discord.faults.order(post, { kind: 'status', status: 500, afterwards: true });
    stand.anna.mention(question);
    expect(await seen()).toHaveLength(1);
  });
});

describe('the gateway', () => {
  it('drops, and messages are answered after the resume, once', async () => {
    stand.discord.gateway.cut();
    await stand.discord.connected();
    expect((await stand.anna.mention(question).answer()).plain).toContain('bridge');
    expect(messages()).toHaveLength(1);
  });

  it('invalidates the session, and the bot comes back', async () => {
    stand.discord.gateway.invalidateSessions();
    await stand.discord.connected();
    await expect.poll(() => stand.discord.gateway.connected, { timeout: 15_000 }).toBe(true);
    expect((await stand.anna.slash('ask', { question })).plain).toContain('bridge');
  }, 30_000);
});

describe('a button', () => {
  it('of an old version says so', async () => {
    const outcome = await stand.anna.slash('ask', { question });
    const pressed = await stand.anna.press(outcome.message.message, 'e0:sources:abc').settled();
    expect(pressed.plain).toContain('earlier version');
    expect(pressed.ephemeral).toBe(true);
  });

  it('clicked twice votes once', async () => {
    const outcome = await stand.anna.slash('ask', { question });
    await Promise.all([stand.anna.click(outcome, '👍'), stand.anna.click(outcome, '👍')]);
    expect(await stand.desk.chat.votes(stand.guild.id, 10)).toHaveLength(1);
  });

  it('that may not open a thread says what is missing', async () => {
    const outcome = await stand.anna.slash('ask', { question });
    stand.discord.faults.order('/threads', { kind: 'code', code: 50013 });
    expect((await stand.anna.click(outcome, 'Thread')).plain).toContain('Create Public Threads');
  });
});

it('stops with the reply in flight finished and nothing new begun', async () => {
  let finish: () => void = () => undefined;
  stand.reply = () =>
    new Promise((resolve) => {
      finish = () => resolve(answer());
    });
  const outcome = stand.anna.startSlash('ask', { question });
  await expect.poll(() => stand.asked.length).toBe(1);
  const stopping = stand.stop();
  const late = await stand.anna.slash('ask', { question: 'And the other bridge?' });
  expect(late.plain).toContain('restarted');
  finish();
  await stopping;
  expect((await outcome.settled()).plain).toContain('The bridge is open again.');
});

it('says where to click when the token is wrong', async () => {
  await stand.stop();
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const starting = startBot({ token: `${stand.discord.token}x`, desk: stand.desk, log });
  await expect(starting).rejects.toThrow(/Reset Token/);
});

it('says where to click when an intent is not allowed', async () => {
  const asking = { ...stand.desk, config: { ...stand.desk.config, MESSAGE_CONTENT: true } };
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const starting = startBot({ token: stand.discord.token, desk: asking, log });
  await expect(starting).rejects.toThrow(/Privileged Gateway Intents/);
});
