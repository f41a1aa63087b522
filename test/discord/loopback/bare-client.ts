import { Client, Events, GatewayIntentBits as Intents, Partials } from 'discord.js';
import type { LoopbackDiscord } from './loopback-discord.js';

const leastIntents = [Intents.Guilds, Intents.GuildMessages, Intents.DirectMessages];

/** A discord.js client without a bot around it, logged in and ready: what the loopback is tested with. */
export async function connect(
  discord: LoopbackDiscord,
  intents: readonly Intents[] = leastIntents,
): Promise<Client> {
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    rest: { api: discord.api, retries: 0 },
  });
  // An error event without a listener would end the process; each test looks at what it caused.
  client.on(Events.Error, () => undefined);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return client;
}
