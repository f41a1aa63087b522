import { PermissionFlagsBits as P } from 'discord.js';
import { ApiError } from './api-error.js';
import type { Channel, Guild } from './world.js';

/** What anybody may do in a direct message. */
const directMessagePermissions =
  P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory | P.AddReactions;

/** Every bit: what the owner and administrators have. */
const everything = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** Permissions in the guild as a whole: @everyone and the member's roles together. */
export function permissionsInGuild(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return everything;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const roles = [guild.id, ...member.roles];
  const base = roles.reduce((bits, id) => bits | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return base & P.Administrator ? everything : base;
}

/**
 * Permissions in a channel: the guild's, then @everyone's overwrite, then the roles' together, then the member's own
 * (https://docs.discord.com/developers/topics/permissions#permission-overwrites). A thread has its parent's.
 */
export function permissionsIn(channel: Channel, userId: string): bigint {
  const { guild } = channel;
  if (!guild) return directMessagePermissions;
  const member = guild.members.get(userId);
  const base = permissionsInGuild(guild, userId);
  if (!member || base === everything) return base;
  const { overwrites } = channel.parent ?? channel;
  const everyone = overwrites.get(guild.id);
  const ofRoles = [...member.roles].map((id) => overwrites.get(id)).filter((found) => found !== undefined);
  let bits = (base & ~(everyone?.deny ?? 0n)) | (everyone?.allow ?? 0n);
  bits &= ~ofRoles.reduce((all, { deny }) => all | deny, 0n);
  bits |= ofRoles.reduce((all, { allow }) => all | allow, 0n);
  const own = overwrites.get(userId);
  return withoutImplied((bits & ~(own?.deny ?? 0n)) | (own?.allow ?? 0n), channel);
}

/** Who cannot see a channel can do nothing in it; who cannot write cannot attach, embed or mention everyone. */
function withoutImplied(bits: bigint, channel: Channel): bigint {
  if (!(bits & P.ViewChannel)) return 0n;
  const writing = channel.parent ? P.SendMessagesInThreads : P.SendMessages;
  return bits & writing ? bits : bits & ~(P.EmbedLinks | P.AttachFiles | P.MentionEveryone);
}

export function can(channel: Channel, userId: string, permission: bigint): boolean {
  return (permissionsIn(channel, userId) & permission) === permission;
}

/** @throws ApiError 50001 where the channel cannot be seen, 50013 where the permission is missing. */
export function requirePermissions(channel: Channel, userId: string, ...wanted: bigint[]): void {
  if (!can(channel, userId, P.ViewChannel)) throw new ApiError(50001);
  for (const permission of wanted) if (!can(channel, userId, permission)) throw new ApiError(50013);
}

/** @throws ApiError where the user may not write here: 50001, 50013, or 50083 in an archived thread. */
export function requireWriting(channel: Channel, userId: string): void {
  requirePermissions(channel, userId, channel.parent ? P.SendMessagesInThreads : P.SendMessages);
  if (channel.archived && !can(channel, userId, P.ManageThreads)) throw new ApiError(50083);
}
