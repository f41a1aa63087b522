import { type Client, Events } from 'discord.js';
import { EdicolaError, errorCode } from '../errors.js';
import type { Log } from '../log.js';
import { faultCode } from './discord-errors.js';
import { fatalClose } from './gateway-events.js';

/** How long Discord may take to send all servers, in milliseconds. */
const patience = 120_000;

/**
 * Logs in and waits until the servers are known.
 *
 * @throws EdicolaError `discord-token`, `discord-intents`, `discord-unreachable`
 */
export async function logIn(client: Client, token: string, log: Log): Promise<Client<true>> {
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => reject(fatalClose(code)));
    timer = setTimeout(() => reject(unreachable(undefined)), patience);
  });
  // An error event that nobody listens to would end the process.
  client.on(Events.Error, (error) => log.error('discord-error', { code: faultCode(error) }));
  try {
    const [loggedIn] = await Promise.all([ready, client.login(token)]);
    return loggedIn;
  } catch (error) {
    await client.destroy();
    throw error instanceof EdicolaError ? error : loginError(error);
  } finally {
    clearTimeout(timer);
  }
}

function loginError(error: unknown): EdicolaError {
  if (errorCode(error) === 'TokenInvalid' || faultCode(error) === 0) {
    return fatalClose(4004, error);
  }
  return unreachable(error);
}

function unreachable(cause: unknown): EdicolaError {
  return new EdicolaError(
    'discord-unreachable',
    `Discord cannot be reached (${faultCode(cause)}); check the network, https://discordstatus.com, and DISCORD_API if it is set`,
    cause,
  );
}
