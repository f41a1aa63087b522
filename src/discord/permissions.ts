import { type Guild, OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js';

/** What the bot needs in a server, and nothing more. */
export const neededPermissions = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.SendMessagesInThreads,
]);

/** The address that invites the bot with exactly these permissions. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: neededPermissions.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** Of what the bot needs, what a server has not given it, by Discord's names; channels may still take more away. */
export function missingPermissions(guild: Guild): string[] {
  return guild.members.me?.permissions.missing(neededPermissions) ?? [];
}
