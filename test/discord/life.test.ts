import { PermissionsBitField } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, Stand } from './fake-desk.js';

let stand: Stand;

beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const question = 'Is the bridge open again?';
const logged = (event: string) => stand.logged.filter((line) => line.includes(event));
const registrations = () =>
  stand.discord.rest.requests.filter(({ route }) => route.startsWith('PUT /applications')).length;

describe('at its start the bot', () => {
  it('says in one line where it is and how it is invited', () => {
    const [line, ...others] = logged('bot-ready');
    expect(others).toEqual([]);
    expect(line).toContain('servers=1');
    const invite = new URL(line?.match(/invite="([^"]+)"/)?.[1] ?? '');
    expect(invite.searchParams.get('client_id')).toBe(stand.discord.world.application.id);
    expect(invite.searchParams.get('scope')).toBe('bot applications.commands');
    expect(new PermissionsBitField(BigInt(invite.searchParams.get('permissions') ?? 0)).toArray()).toEqual([
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'CreatePublicThreads',
      'SendMessagesInThreads',
    ]);
  });

  it('writes the commands to Discord once, and again only when Discord has others', async () => {
    expect(registrations()).toBe(1);
    await stand.stop();
    await stand.start();
    expect(registrations()).toBe(1);
    const [first] = [...stand.discord.world.globalCommands.values()];
    if (first) first.description = 'An older description';
    await stand.stop();
    await stand.start();
    expect(registrations()).toBe(2);
  });

  it('takes as many shards as Discord wants, all in this process', async () => {
    await stand.stop();
    stand.discord.shards = 3;
    const guilds = ['North', 'South', 'East', 'West'].map((name) => stand.discord.places.guild(name));
    await stand.start();
    expect(stand.discord.gateway.counts.identified).toBe(1 + 3);
    expect(logged('bot-ready').at(-1)).toContain('servers=5');
    expect(registrations()).toBe(1);
    for (const guild of guilds) {
      const reader = stand.discord.member('Reader', guild);
      expect((await reader.mention(question).answer()).plain).toContain('The bridge is open again.');
    }
    expect((await stand.anna.direct.say(question).answer()).plain).toContain('The bridge is open again.');
  });
});

it('says at its start what a server has not given it, and where to click', async () => {
  const guild = stand.discord.places.guild('Strict', { invited: false });
  for (const role of guild.roles.values()) role.permissions = 0n;
  stand.discord.places.invite(guild, PermissionsBitField.Flags.ViewChannel);
  await stand.stop();
  await stand.start();
  const [line, ...others] = logged('permissions-missing');
  expect(others).toEqual([]);
  expect(line).toContain(`guild=${guild.id}`);
  expect(line).toContain('SendMessages,ReadMessageHistory,CreatePublicThreads,SendMessagesInThreads');
  expect(line).toContain('Server Settings');
});

describe('with the permissions of its invite link, and none that others have', () => {
  it('does all that it does in a channel', async () => {
    const { discord } = stand;
    const guild = discord.places.guild('Strict', { invited: false });
    for (const role of guild.roles.values()) role.permissions = 0n;
    const granted = logged('bot-ready')[0]?.match(/permissions=(\d+)/)?.[1] ?? '0';
    discord.places.invite(guild, BigInt(granted));
    const rights = PermissionsBitField.Flags;
    const people = discord.places.role(
      guild,
      'People',
      rights.ViewChannel | rights.SendMessages | rights.ReadMessageHistory | rights.UseApplicationCommands,
    );
    const reader = discord.member('Reader', guild, { roles: [people] });
    const said = reader.mention(question);
    expect((await said.answer()).message.reference?.messageId).toBe(said.message.id);
    const outcome = await reader.slash('ask', { question });
    expect((await reader.click(outcome, 'Thread')).plain).toContain('Let us go on');
    expect(outcome.message.message.thread?.messages.size).toBe(1);
    expect(logged('permissions-missing')).toEqual([]);
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
  expect(stand.asked).toHaveLength(1);
  finish();
  await stopping;
  expect((await outcome.settled()).plain).toContain('The bridge is open again.');
});
