import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, refusal, Stand } from './fake-desk.js';
import type { Outcome } from './loopback/people/outcome.js';

let stand: Stand;
let outcome: Outcome;

beforeEach(async () => {
  stand = await Stand.open();
  outcome = await stand.anna.slash('ask', { question: 'Is the bridge open again?' });
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
  expect(stand.discord.pings).toEqual([]);
});

const threads = () => [...stand.discord.world.channels.values()].filter(({ parent }) => parent !== null);

describe('a button', () => {
  it.each(['e0:sources:abc', 'e1:unknown:abc', 'e9:up:AAAAAAAAAAAAAAAA'])(
    'of an old version (%s) says so',
    async (id) => {
      const pressed = await stand.anna.press(outcome.message.message, id).settled();
      expect(pressed).toMatchObject({ ephemeral: true, visible: 1 });
      expect(pressed.plain).toContain('earlier version');
    },
  );

  it.each([
    'e1:forget:x',
    'e1:forget:AAAAAAAAAAAAAAAA',
    'e1:sources:',
    'e1:up:../../etc:1',
    'x'.repeat(100),
    '{"type":2}',
    'e1:sources:a:99999999',
    'e1:follow:AAAAAAAAAAAAAAAA:1:1:1',
  ])('that nobody made (%s) has one harmless answer', async (id) => {
    const pressed = await stand.anna.press(outcome.message.message, id).settled();
    expect(pressed).toMatchObject({ ephemeral: true, visible: 1 });
  });

  it('clicked twice votes once, and the last vote counts', async () => {
    const clicks = [stand.anna.startClick(outcome, '👍'), stand.anna.startClick(outcome, '👍')];
    for (const click of clicks) expect((await click.settled()).visible).toBe(1);
    expect(await stand.desk.chat.votes(stand.guild.id, 10)).toMatchObject([{ helpful: true }]);
    await stand.anna.submit(await stand.anna.click(outcome, '👎'), 'out of date');
    const votes = await stand.desk.chat.votes(stand.guild.id, 10);
    expect(votes).toMatchObject([{ helpful: false, reason: 'out of date' }]);
  });

  it('clicked twice watches once', async () => {
    stand.reply = () => refusal();
    const refused = await stand.anna.slash('ask', { question: 'Who built the bridge?' });
    const clicks = [stand.anna.startClick(refused, /Tell me/), stand.anna.startClick(refused, /Tell me/)];
    for (const click of clicks) expect((await click.settled()).visible).toBe(1);
    expect(await stand.desk.chat.watchesOf(stand.anna.user.id)).toHaveLength(1);
  });
});

describe('the button Thread', () => {
  it('opens one thread, named after the question, however often it is clicked', async () => {
    const clicks = [stand.anna.startClick(outcome, 'Thread'), stand.anna.startClick(outcome, 'Thread')];
    for (const click of clicks) expect((await click.settled()).visible).toBe(1);
    const again = await stand.anna.click(outcome, 'Thread');
    expect(threads().map(({ name }) => name)).toEqual(['Is the bridge open again?']);
    expect(again.plain).toContain(`<#${threads()[0]?.id}>`);
    const first = [...(threads()[0]?.messages.values() ?? [])];
    expect(first).toHaveLength(1);
  });

  it('says privately what is missing where no thread may be opened', async () => {
    stand.discord.places.overwrite(stand.anna.channel, stand.discord.bot.id, { deny: P.CreatePublicThreads });
    const clicked = await stand.anna.click(outcome, 'Thread');
    expect(clicked).toMatchObject({ ephemeral: true, visible: 1 });
    expect(clicked.plain).toContain('“Create Public Threads”');
  });

  it('on an answer that was deleted meanwhile has one answer', async () => {
    const click = stand.anna.startClick(outcome, 'Thread');
    stand.discord.messages.delete(outcome.message.message);
    expect((await click.settled()).visible).toBe(1);
  });

  it('is not there on a private answer, nor in a thread', async () => {
    const hidden = await stand.anna.slash('ask', { question: 'And the tower?', private: true });
    expect(hidden.buttons.map(({ label }) => label)).not.toContain('Thread');
    await stand.anna.click(outcome, 'Thread');
    const [thread] = threads();
    if (!thread) throw new Error('no thread');
    stand.reply = () => answer();
    const inside = await stand.anna.in(thread).slash('ask', { question: 'And the tower, please?' });
    expect(inside.buttons.map(({ label }) => label)).not.toContain('Thread');
  });
});
