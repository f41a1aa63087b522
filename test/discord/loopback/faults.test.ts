import { Client, GatewayIntentBits, type SendableChannels } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './bare-client.js';
import { LoopbackDiscord } from './loopback-discord.js';

const messages = 'POST /channels/:channel/messages';
let discord: LoopbackDiscord;
let client: Client;
let channel: SendableChannels;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  const guild = discord.places.guild('Town');
  client = await connect(discord);
  channel = client.channels.cache.get(discord.channel(guild).id) as SendableChannels;
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

const written = () => discord.world.channels.get(channel.id)?.messages.size;

describe('faults', () => {
  it('429 is met once and waited for', async () => {
    discord.faults.order(messages, { kind: 'rate-limit', retryAfter: 0.2 });
    const before = Date.now();
    await channel.send('a');
    expect(Date.now() - before).toBeGreaterThan(190);
    expect(discord.faults.happened).toHaveLength(1);
    expect(written()).toBe(1);
  });

  it.each([500, 502, 503] as const)('%i fails without carrying out the request', async (status) => {
    discord.faults.order(messages, { kind: 'status', status });
    await expect(channel.send('a')).rejects.toMatchObject({ status });
    expect(written()).toBe(0);
  });

  it('an answer can be lost after the request was carried out', async () => {
    discord.faults.order(messages, { kind: 'status', status: 500, afterwards: true });
    await expect(channel.send('a')).rejects.toMatchObject({ status: 500 });
    discord.faults.order(messages, { kind: 'drop', afterwards: true });
    await expect(channel.send('b')).rejects.toThrow();
    expect(written()).toBe(2);
  });

  it('a request with a nonce, tried again, is still one message', async () => {
    const body = { content: 'a', nonce: 'once', enforce_nonce: true };
    for (let i = 0; i < 2; i += 1) await client.rest.post(`/channels/${channel.id}/messages`, { body });
    expect(written()).toBe(1);
  });

  it('a connection can break before', async () => {
    discord.faults.order(messages, { kind: 'drop' });
    await expect(channel.send('a')).rejects.toThrow();
    expect(written()).toBe(0);
  });

  it.each([
    [10062, 404],
    [40060, 400],
    [10008, 404],
    [50001, 403],
    [50013, 403],
    [50007, 403],
    [160004, 400],
  ])('code %i comes with status %i', async (code, status) => {
    discord.faults.order('/messages', { kind: 'code', code });
    await expect(channel.send('a')).rejects.toMatchObject({ code, status });
    await channel.send('the next one works');
  });

  it('an answer can be slow', async () => {
    discord.faults.order(messages, { kind: 'slow', milliseconds: 150 });
    const before = Date.now();
    await channel.send('a');
    expect(Date.now() - before).toBeGreaterThanOrEqual(149);
  });

  it.each([4004, 4010, 4013, 4014])('the gateway can close for good with %i', async (code) => {
    const lost = new Promise((resolve) =>
      client.once('shardDisconnect', ({ code: closed }) => resolve(closed)),
    );
    discord.gateway.close(code);
    expect(await lost).toBe(code);
  });

  it('every shard of a sharded client sees its own guilds', async () => {
    discord.shards = 2;
    for (let i = 0; i < 6; i += 1) discord.places.guild(`Town ${i}`);
    const sharded = new Client({
      intents: [GatewayIntentBits.Guilds],
      shards: 'auto',
      rest: { api: discord.api },
    });
    const ready = new Promise((resolve) => sharded.once('clientReady', resolve));
    await sharded.login(discord.token);
    await ready;
    expect(sharded.guilds.cache.size).toBe(7);
    await sharded.destroy();
  });
});
