import { type APIAllowedMentions, PermissionFlagsBits } from 'discord.js';
import { can } from './permissions.js';
import type { Channel, Message, User, World } from './world.js';

/** Somebody's phone made a sound. */
export interface Ping {
  kind: 'user' | 'role' | 'everyone' | 'here';
  /** Id of the user or role; the guild's for everyone and here. */
  target: string;
  messageId: string;
  channelId: string;
  /** `reply`: the author of the message replied to. */
  via: 'text' | 'reply';
}

/**
 * Whom a message pings: what its text mentions, as far as `allowed_mentions` lets it
 * (https://docs.discord.com/developers/resources/message#allowed-mentions-object). Stricter than Discord in one
 * thing: mentions inside code blocks count too.
 *
 * @param text content and text displays; embeds never ping.
 */
export function pingsOf(
  world: World,
  channel: Channel,
  author: User,
  text: string,
  allowed: APIAllowedMentions | undefined,
  repliedTo: Message | undefined,
): Omit<Ping, 'messageId'>[] {
  const pings: Omit<Ping, 'messageId'>[] = [];
  const add = (kind: Ping['kind'], target: string, via: Ping['via'] = 'text') =>
    pings.push({ kind, target, via, channelId: channel.id });
  const parses = (kind: string) => allowed?.parse?.some((parsed) => parsed === kind) ?? allowed === undefined;

  const mayPingAll = can(channel, author.id, PermissionFlagsBits.MentionEveryone);
  const users = mentioned(text, /<@!?(\d{17,20})>/g).filter((id) => world.users.has(id));
  for (const id of users) if (parses('users') || allowed?.users?.includes(id)) add('user', id);
  const roles = mentioned(text, /<@&(\d{17,20})>/g).filter((id) => {
    const role = channel.guild?.roles.get(id);
    return role && (role.mentionable || mayPingAll);
  });
  for (const id of roles) if (parses('roles') || allowed?.roles?.includes(id)) add('role', id);
  if (channel.guild && mayPingAll && parses('everyone')) {
    if (text.includes('@everyone')) add('everyone', channel.guild.id);
    if (text.includes('@here')) add('here', channel.guild.id);
  }
  const pingsReplied = allowed ? (allowed.replied_user ?? false) : true;
  if (repliedTo && pingsReplied && repliedTo.author.id !== author.id)
    add('user', repliedTo.author.id, 'reply');
  return pings;
}

function mentioned(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
}
