import { ApplicationFlags, ChannelType } from 'discord.js';
import { permissionsIn } from './permissions.js';
import type { Application, Channel, Guild, Member, Message, StoredFile, User } from './world.js';

/** How things look on the wire. Nothing here decides anything. */

export function userPayload(user: User): object {
  return {
    id: user.id,
    username: user.name.toLowerCase().replace(/\W+/g, '_'),
    global_name: user.bot ? null : user.name,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
  };
}

export function memberPayload(member: Member): object {
  const joined_at = '2025-01-01T00:00:00.000Z';
  return {
    roles: [...member.roles],
    joined_at,
    deaf: false,
    mute: false,
    nick: null,
    avatar: null,
    flags: 0,
    pending: false,
  };
}

export function channelPayload(channel: Channel): object {
  const { id, type, name, guild, parent, recipient } = channel;
  if (recipient) return { id, type, last_message_id: null, recipients: [userPayload(recipient)] };
  const overwrites = [...channel.overwrites].map(([of, { allow, deny }]) => ({
    id: of,
    type: guild?.roles.has(of) ? 0 : 1,
    allow: String(allow),
    deny: String(deny),
  }));
  const common = {
    id,
    type,
    name,
    guild_id: guild?.id,
    parent_id: parent?.id ?? null,
    rate_limit_per_user: 0,
  };
  if (!parent) return { ...common, position: 0, permission_overwrites: overwrites, topic: null, nsfw: false };
  const archive_timestamp = '2025-01-01T00:00:00.000Z';
  const thread_metadata = {
    archived: channel.archived,
    auto_archive_duration: 1440,
    archive_timestamp,
    locked: false,
  };
  return {
    ...common,
    owner_id: channel.ownerId,
    message_count: channel.messages.size,
    member_count: 1,
    thread_metadata,
  };
}

export function isThread(channel: Channel): boolean {
  return channel.type === ChannelType.PublicThread || channel.type === ChannelType.PrivateThread;
}

export function guildPayload(guild: Guild, channels: readonly Channel[], botId: string): object {
  const roles = [...guild.roles.values()].map((role, position) => ({
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position,
    mentionable: role.mentionable,
    color: 0,
    hoist: false,
    managed: false,
    flags: 0,
  }));
  const bot = guild.members.get(botId);
  return {
    ...{ id: guild.id, name: guild.name, owner_id: guild.ownerId, preferred_locale: guild.locale, roles },
    ...{
      icon: null,
      features: [],
      emojis: [],
      stickers: [],
      large: false,
      unavailable: false,
      voice_states: [],
    },
    ...{ verification_level: 0, default_message_notifications: 0, explicit_content_filter: 0, mfa_level: 0 },
    ...{ nsfw_level: 0, premium_tier: 0, system_channel_flags: 0, afk_timeout: 300, presences: [] },
    ...{ stage_instances: [], guild_scheduled_events: [], joined_at: '2025-01-01T00:00:00.000Z' },
    member_count: guild.members.size,
    members: bot ? [{ ...memberPayload(bot), user: userPayload(bot.user) }] : [],
    channels: channels.filter((channel) => !isThread(channel)).map(channelPayload),
    threads: channels.filter(isThread).map(channelPayload),
  };
}

export function attachmentPayload(file: StoredFile, cdn: string, channelId: string): object {
  const url = `${cdn}/attachments/${channelId}/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    filename: file.name,
    size: file.size,
    content_type: file.contentType,
    url,
    proxy_url: url,
  };
}

/** A message as anybody who may read it gets it. */
export function messagePayload(message: Message, cdn: string): Record<string, unknown> {
  const { channel, mentions, interaction, thread } = message;
  return {
    id: message.id,
    channel_id: channel.id,
    type: message.type,
    author: userPayload(message.author),
    content: message.content,
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: message.components,
    attachments: message.attachments.map((file) => attachmentPayload(file, cdn, channel.id)),
    flags: message.flags | (thread ? 32 : 0),
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt ? new Date(message.editedAt).toISOString() : null,
    mentions: mentions.users.map(userPayload),
    mention_roles: mentions.roleIds,
    mention_everyone: mentions.everyone,
    tts: false,
    pinned: false,
    ...(message.webhookId ? { webhook_id: message.webhookId, application_id: message.webhookId } : {}),
    ...(message.reference ? { message_reference: referencePayload(message) } : {}),
    ...(thread ? { thread: channelPayload(thread) } : {}),
    ...(interaction
      ? {
          interaction_metadata: {
            ...interaction,
            user: userPayload(interaction.user),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  };
}

function referencePayload({ reference, channel }: Message): object {
  return {
    type: 0,
    message_id: reference?.messageId,
    channel_id: reference?.channelId,
    guild_id: channel.guild?.id,
  };
}

export function applicationPayload(application: Application): object {
  const { id, name, owner, team, privilegedIntents } = application;
  const members = (team ?? []).map((user) => ({
    user: userPayload(user),
    team_id: `${BigInt(id) + 1n}`,
    membership_state: 2,
    permissions: ['*'],
    role: user.id === owner.id ? 'admin' : 'developer',
  }));
  return {
    ...{ id, name, icon: null, description: '', summary: '', verify_key: '00', bot_public: true },
    ...{
      bot_require_code_grant: false,
      hook: true,
      flags: privilegedIntents.messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0,
    },
    bot: userPayload(application.bot),
    owner: userPayload(owner),
    team: team
      ? { id: `${BigInt(id) + 1n}`, name: `${name} team`, icon: null, owner_user_id: owner.id, members }
      : null,
  };
}

/** What a bot without the Message Content intent gets instead: the same message with nothing in it. */
export function withoutContent(payload: Record<string, unknown>): Record<string, unknown> {
  return { ...payload, content: '', embeds: [], attachments: [], components: [] };
}

/** The permissions that come with an interaction. */
export function memberInChannelPayload(member: Member, channel: Channel): object {
  const permissions = String(permissionsIn(channel, member.user.id));
  return { ...memberPayload(member), user: userPayload(member.user), permissions };
}
