import {
  type Client,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Log } from '../log.js';
import type { ChatStore } from '../store/chat-store.js';
import { commands, menuCommands } from './commands/commands.js';
import { faultCode } from './discord-errors.js';
import { sameDefinitions } from './same-definitions.js';

export interface Registration {
  client: Client<true>;
  chat: ChatStore;
  log: Log;
  /** Registers there alone, at once. */
  guildId: string | undefined;
  /** Where the library is fed. */
  homeGuildIds: readonly string[];
}

type Body = RESTPostAPIApplicationCommandsJSONBody;

const noteOfGuilds = 'command-guilds';

/**
 * Makes Discord hold exactly the commands this configuration says, everywhere and in each server named; writes only
 * where something differs. A server that was named before and no longer is loses its commands.
 */
export async function registerCommands(registration: Registration): Promise<void> {
  const { client, chat, guildId, homeGuildIds } = registration;
  const asking: Body[] = [...commands.filter(({ feeding }) => !feeding), ...menuCommands].map(
    ({ data }) => data,
  );
  const feeding: Body[] = commands.filter((command) => command.feeding).map(({ data }) => data);
  const inDirectMessages = feeding.map((data) => ({ ...data, contexts: [InteractionContextType.BotDM] }));
  const everywhere = [...(guildId ? [] : asking), ...(homeGuildIds.length === 0 ? inDirectMessages : [])];
  await register(Routes.applicationCommands(client.application.id), everywhere, null, registration);

  const named = new Set([...homeGuildIds, ...(guildId ? [guildId] : [])]);
  const before = (await chat.note(noteOfGuilds))?.split(' ').filter(Boolean) ?? [];
  for (const id of new Set([...named, ...before])) {
    const wanted = [...(id === guildId ? asking : []), ...(homeGuildIds.includes(id) ? feeding : [])];
    await register(Routes.applicationGuildCommands(client.application.id, id), wanted, id, registration);
  }
  await chat.setNote(noteOfGuilds, [...named].join(' '));
}

/** A failure is logged: the commands Discord has from before go on working. */
async function register(
  route: `/${string}`,
  wanted: readonly Body[],
  guild: string | null,
  { client, log }: Registration,
): Promise<void> {
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const present = await client.rest.get(route, { query });
    if (sameDefinitions(wanted, present)) return;
    await client.rest.put(route, { body: wanted });
    log.info('commands-registered', { guild, count: wanted.length });
  } catch (error) {
    // In a server: the bot may not have been invited yet.
    log.warn('commands-not-registered', { guild, code: faultCode(error) });
  }
}
