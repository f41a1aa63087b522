import { type APIApplicationCommand, ApplicationCommandType, PermissionFlagsBits as P } from 'discord.js';
import { can, permissionsInGuild } from '../permissions.js';
import type { Channel, User, World } from '../world.js';

/**
 * The commands a user's client offers in a channel: those whose contexts fit, which the command's default permissions
 * or the server's administrators (`commandGrants`) let them run
 * (https://docs.discord.com/developers/interactions/application-commands#permissions).
 */
export function offeredCommands(world: World, user: User, channel: Channel): APIApplicationCommand[] {
  return world.commandsIn(channel.guild).filter((command) => isOffered(command, user, channel));
}

/** As the client shows it: `/ask` in the user's language, or a menu's entry. */
export function displayName(command: APIApplicationCommand, locale: string | null): string {
  const localised: Record<string, string | null | undefined> = command.name_localizations ?? {};
  const name = (locale && localised[locale]) || command.name;
  return command.type === ApplicationCommandType.ChatInput ? `/${name}` : name;
}

function isOffered(command: APIApplicationCommand, user: User, channel: Channel): boolean {
  const { name, contexts, default_member_permissions: needed } = command;
  const { guild } = channel;
  if (contexts && !contexts.includes(guild ? 0 : 1)) return false;
  if (!guild) return true;
  if (!can(channel, user.id, P.UseApplicationCommands)) return false;
  if (guild.commandGrants.get(name)?.has(user.id)) return true;
  const own = permissionsInGuild(guild, user.id);
  if (own & P.Administrator || needed === null || needed === undefined) return true;
  return needed !== '0' && (own & BigInt(needed)) === BigInt(needed);
}
