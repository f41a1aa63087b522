import { Client, Events, GatewayIntentBits as Intents, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './bare-client.js';
import { LoopbackDiscord } from './loopback-discord.js';

let discord: LoopbackDiscord;
let client: Client | null = null;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
});

afterEach(async () => {
  await client?.destroy();
  await discord.close();
});

describe('logging in', () => {
  it('greets a client with its guilds and channels', async () => {
    const guild = discord.places.guild('Town');
    client = await connect(discord);
    expect(client.user?.id).toBe(discord.bot.id);
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Town');
    expect(client.channels.cache.get(discord.channel(guild).id)).toBeDefined();
    expect((await client.application?.fetch())?.owner?.id).toBe(discord.world.application.owner.id);
  });

  it('names the team as the owner where there is one', async () => {
    const { application } = discord.world;
    application.team = [application.owner, discord.places.user('Colleague')];
    client = await connect(discord);
    const owner = (await client.application?.fetch())?.owner;
    expect(owner && 'members' in owner && owner.members.size).toBe(2);
  });

  it('refuses a wrong token', async () => {
    client = new Client({ intents: [], rest: { api: discord.api } });
    await expect(client.login('wrong'.repeat(10))).rejects.toThrow(/invalid token/i);
  });

  it('refuses a privileged intent that the owner has not enabled, and takes it when they have', async () => {
    const wanted = [Intents.Guilds, Intents.MessageContent];
    await expect(connect(discord, wanted)).rejects.toThrow(/disallowed intents/i);
    discord.world.application.privilegedIntents.messageContent = true;
    client = await connect(discord, wanted);
    expect(client.isReady()).toBe(true);
  });

  it('answers REST calls without the token with 401', async () => {
    const rest = new REST({ api: discord.api }).setToken('nobody');
    await expect(rest.get(Routes.gatewayBot())).rejects.toMatchObject({ status: 401 });
  });
});

describe('a connection that fails', () => {
  const resumed = (discord: LoopbackDiscord) =>
    discord.world.changes.until('a resume', () => discord.gateway.counts.resumed > 0);

  it('replays what the client missed when its socket was cut', async () => {
    const guild = discord.places.guild('Town');
    client = await connect(discord);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => heard.push(content));
    discord.gateway.cut();
    discord.member('Anna', guild).mention('are you there?');
    await resumed(discord);
    await expect.poll(() => heard).toEqual([`<@${discord.bot.id}> are you there?`]);
  });

  it('is resumed after a close code and after a request to reconnect', async () => {
    client = await connect(discord);
    discord.gateway.close(4000);
    await resumed(discord);
    discord.gateway.requestReconnect();
    await discord.world.changes.until('another resume', () => discord.gateway.counts.resumed > 1);
    expect(discord.gateway.counts.identified).toBe(1);
  });

  it('is found dead by its own heartbeat', async () => {
    discord.gateway.heartbeatInterval = 60;
    client = await connect(discord);
    discord.gateway.acknowledges = false;
    await resumed(discord);
  });

  it('has to identify again when the session is invalid', { timeout: 20_000 }, async () => {
    client = await connect(discord);
    const ready = new Promise((resolve) => client?.once(Events.ShardReady, resolve));
    discord.gateway.invalidateSessions();
    await ready;
    expect(discord.gateway.counts).toMatchObject({ identified: 2, resumed: 0 });
  });
});
