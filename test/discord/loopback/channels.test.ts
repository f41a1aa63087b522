import { type Client, Events, type Message, PermissionFlagsBits as P, type TextChannel } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './bare-client.js';
import { LoopbackDiscord } from './loopback-discord.js';
import type { Person } from './people/person.js';
import type { Channel, Guild } from './world.js';

let discord: LoopbackDiscord;
let client: Client;
let guild: Guild;
let anna: Person;
let place: Channel;
let channel: TextChannel;
const heard: Message[] = [];

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  guild = discord.places.guild('Town');
  client = await connect(discord);
  client.on(Events.MessageCreate, (message) => heard.push(message));
});

beforeEach(async () => {
  place = discord.places.channel(guild, 'square');
  anna = discord.member('Anna', guild).in(place);
  channel = (await client.channels.fetch(place.id)) as TextChannel;
  heard.length = 0;
  discord.pings.length = 0;
});

afterAll(async () => {
  await client.destroy();
  await discord.close();
});

const heardFrom = (person: Person) =>
  expect.poll(() => heard.filter(({ author }) => author.id === person.user.id).map(({ content }) => content));

describe('what a bot may read without the Message Content intent', () => {
  it('is mentions, replies that ping, and direct messages', async () => {
    const own = await channel.send('hello');
    const stored = { message: discord.messages.find(place, own.id) };
    anna.say('not for you');
    anna.mention('for you');
    anna.say('and this', { replyTo: stored });
    anna.say('not this', { replyTo: stored, ping: false });
    anna.direct.say('this too');
    await heardFrom(anna).toEqual(['', `<@${discord.bot.id}> for you`, 'and this', '', 'this too']);
    const fetched = await channel.messages.fetch({ limit: 10, cache: false });
    expect(fetched.map(({ content }) => content)).not.toContain('not for you');
  });
});

describe('permissions', () => {
  it.each<[what: string, denied: bigint, code: number, act: () => Promise<unknown>]>([
    ['seeing', P.ViewChannel, 50001, () => channel.send('a')],
    ['writing', P.SendMessages, 50013, () => channel.send('a')],
    ['embedding', P.EmbedLinks, 50013, () => channel.send({ embeds: [{ title: 'a' }] })],
    [
      'attaching',
      P.AttachFiles,
      50013,
      () => channel.send({ files: [{ attachment: Buffer.from('a'), name: 'a' }] }),
    ],
    [
      'opening a thread',
      P.CreatePublicThreads,
      50013,
      async () => (await channel.send('a')).startThread({ name: 'a' }),
    ],
    ['showing that it types', P.SendMessages, 50013, () => channel.sendTyping()],
  ])('%s is refused where it is denied', async (_, deny, code, act) => {
    discord.places.overwrite(place, guild.id, {});
    const role = [...guild.roles.values()].find(({ name }) => name === 'Edicola');
    discord.places.overwrite(place, role?.id ?? '', { deny });
    await expect(act()).rejects.toMatchObject({ code });
  });

  it('a reply needs the history (160002), and its message (50035)', async () => {
    const { message } = anna.say('question');
    discord.messages.delete(message);
    const reply = { messageReference: message.id };
    await expect(channel.send({ content: 'a', reply })).rejects.toMatchObject({ code: 50035 });
    await channel.send({ content: 'a', reply: { ...reply, failIfNotExists: false } });
    discord.places.overwrite(place, discord.bot.id, { deny: P.ReadMessageHistory });
    await expect(channel.send({ content: 'a', reply })).rejects.toMatchObject({ code: 160002 });
  });

  it('a message that is gone is unknown (10008), somebody else’s cannot be edited (50005)', async () => {
    const sent = await channel.send('a');
    discord.messages.delete(discord.messages.find(place, sent.id));
    await expect(sent.edit('b')).rejects.toMatchObject({ code: 10008 });
    const { message } = anna.say('mine');
    await expect(
      client.rest.patch(`/channels/${place.id}/messages/${message.id}`, { body: { content: 'b' } }),
    ).rejects.toMatchObject({ code: 50005 });
  });

  it('closed direct messages are closed (50007)', async () => {
    anna.user.acceptsDirectMessages = false;
    const user = await client.users.fetch(anna.user.id);
    await expect(user.send('a')).rejects.toMatchObject({ code: 50007 });
    anna.user.acceptsDirectMessages = true;
    await user.send('a');
    expect(anna.inbox.map(({ text }) => text)).toEqual(['a']);
  });
});

describe('threads', () => {
  it('open from a message once (160004), can be written in, and close', async () => {
    const sent = await channel.send('a');
    const thread = await sent.startThread({ name: 'Who is mayor?' });
    await expect(
      client.rest.post(`/channels/${place.id}/messages/${sent.id}/threads`, { body: { name: 'b' } }),
    ).rejects.toMatchObject({ code: 160004 });
    await thread.send('inside');
    const inside = discord.world.channels.get(thread.id);
    if (!inside) throw new Error('no thread');
    anna.in(inside).mention('and then?');
    await heardFrom(anna).toEqual([`<@${discord.bot.id}> and then?`]);
    inside.archived = true;
    await expect(thread.send('late')).rejects.toMatchObject({ code: 50083 });
  });
});

describe('pings', () => {
  const parse = (...kinds: ('users' | 'roles' | 'everyone')[]) => ({ parse: kinds });

  it('are counted as Discord would send them', async () => {
    const loud = discord.places.role(guild, 'Loud', P.MentionEveryone);
    const quiet = discord.places.role(guild, 'Quiet', 0n, true);
    const text = `<@${anna.user.id}> <@&${quiet}> @everyone @here`;
    await channel.send({ content: text, allowedMentions: parse() });
    await channel.send({ embeds: [{ description: text }] });
    expect(discord.pings).toEqual([]);
    await channel.send({ content: text });
    expect(discord.pings.map(({ kind }) => kind)).toEqual(['user', 'role']);
    guild.members.get(discord.bot.id)?.roles.add(loud);
    discord.pings.length = 0;
    await channel.send({ content: text, allowedMentions: parse('everyone') });
    expect(discord.pings.map(({ kind }) => kind)).toEqual(['everyone', 'here']);
    guild.members.get(discord.bot.id)?.roles.delete(loud);
  });

  it('are found in text displays and edits, and for whom one replies to', async () => {
    const components = [{ type: 10, content: `<@${anna.user.id}>` } as const];
    await channel.send({ flags: 32_768, components });
    expect(discord.pings).toMatchObject([{ kind: 'user', target: anna.user.id, via: 'text' }]);
    const { message } = anna.say('question');
    const reply = await channel.send({ content: 'a', reply: { messageReference: message.id } });
    expect(discord.pings[1]).toMatchObject({ target: anna.user.id, via: 'reply' });
    await reply.edit(`<@${anna.user.id}>`);
    expect(discord.pings).toHaveLength(3);
    await channel.send({
      content: 'a',
      reply: { messageReference: message.id },
      allowedMentions: { parse: [], repliedUser: false },
    });
    expect(discord.pings).toHaveLength(3);
  });
});
