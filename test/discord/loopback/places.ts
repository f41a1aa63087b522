import { ChannelType, GatewayIntentBits, PermissionFlagsBits as P } from 'discord.js';
import type { Gateway } from './gateway/gateway.js';
import { channelPayload, isThread } from './payloads.js';
import { can } from './permissions.js';
import { snowflake } from './snowflakes.js';
import type { Channel, Guild, Member, Message, User, World } from './world.js';

/** What a new server's @everyone may do. */
const usualPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseApplicationCommands |
  P.CreatePublicThreads;

/** What the bot's own role has: least permissions, as its invite link asks for them. */
export const invitePermissions =
  P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.ReadMessageHistory | P.CreatePublicThreads;

/** Founds and changes servers, channels, threads, direct messages, members, and tells the gateway. */
export class Places {
  constructor(
    private readonly world: World,
    private readonly gateway: Gateway,
  ) {}

  user(name: string, facts: Partial<User> = {}): User {
    const user = {
      id: snowflake(),
      name,
      bot: false,
      acceptsDirectMessages: true,
      locale: 'en-US',
      ...facts,
    };
    this.world.users.set(user.id, user);
    return user;
  }

  /** A server with a channel `general`; the bot is a member unless `invited` is false. */
  guild(name: string, facts: { owner?: User; locale?: string; invited?: boolean } = {}): Guild {
    const owner = facts.owner ?? this.user(`Owner of ${name}`);
    const id = snowflake();
    const everyone = { id, name: '@everyone', permissions: usualPermissions, mentionable: false };
    const guild: Guild = {
      ...{ id, name, ownerId: owner.id, locale: facts.locale ?? 'en-US', roles: new Map([[id, everyone]]) },
      ...{ members: new Map(), commandGrants: new Map() },
    };
    this.world.guilds.set(id, guild);
    this.join(guild, owner);
    this.channel(guild, 'general');
    if (facts.invited ?? true) this.invite(guild);
    return guild;
  }

  /** The bot joins, with the role its invite link gives it. */
  invite(guild: Guild, permissions = invitePermissions): void {
    const role = this.role(guild, this.world.application.name, permissions);
    const member = this.join(guild, this.world.application.bot);
    member.roles.add(role);
    this.gateway.dispatch('GUILD_CREATE', guild, GatewayIntentBits.Guilds, () =>
      this.gateway.visibleGuild(guild),
    );
  }

  role(guild: Guild, name: string, permissions: bigint, mentionable = false): string {
    const id = snowflake();
    guild.roles.set(id, { id, name, permissions, mentionable });
    return id;
  }

  join(guild: Guild, user: User): Member {
    const member = { user, roles: new Set<string>() };
    guild.members.set(user.id, member);
    return member;
  }

  channel(guild: Guild, name: string): Channel {
    const channel = this.add({ ...blankChannel(ChannelType.GuildText, name), guild });
    this.tell('CHANNEL_CREATE', channel);
    return channel;
  }

  /** Gives or takes away permissions in one channel, for a role or user id; the gateway is told. */
  overwrite(
    channel: Channel,
    of: string,
    { allow = 0n, deny = 0n }: { allow?: bigint; deny?: bigint },
  ): void {
    channel.overwrites.set(of, { allow, deny });
    this.gateway.dispatch('CHANNEL_UPDATE', channel.guild, GatewayIntentBits.Guilds, () =>
      channelPayload(channel),
    );
  }

  directMessage(recipient: User): Channel {
    const open = [...this.world.channels.values()].find((channel) => channel.recipient === recipient);
    return open ?? this.add({ ...blankChannel(ChannelType.DM, ''), recipient });
  }

  /** A thread from a message has the message's id. */
  openThread(parent: Channel, name: string, owner: User, from?: Message): Channel {
    const facts = { guild: parent.guild, parent, ownerId: owner.id };
    const thread = this.add({
      ...blankChannel(ChannelType.PublicThread, name.trim()),
      ...facts,
      ...(from ? { id: from.id } : {}),
    });
    if (from) from.thread = thread;
    this.tell('THREAD_CREATE', thread);
    return thread;
  }

  changeThread(
    channel: Channel,
    { archived, name }: { archived?: boolean | undefined; name?: string | undefined },
  ): Channel {
    channel.archived = archived ?? channel.archived;
    channel.name = name ?? channel.name;
    this.tell(isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel);
    return channel;
  }

  /** Deletes a channel or thread with everything in it. */
  removeChannel(channel: Channel): void {
    this.tell(isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
    this.world.channels.delete(channel.id);
    for (const message of channel.messages.values()) message.deleted = true;
  }

  private add(channel: Channel): Channel {
    this.world.channels.set(channel.id, channel);
    return channel;
  }

  private tell(event: string, channel: Channel): void {
    if (!can(channel, this.world.application.bot.id, P.ViewChannel)) return;
    this.gateway.dispatch(event, channel.guild, GatewayIntentBits.Guilds, () => channelPayload(channel));
  }
}

function blankChannel(type: ChannelType, name: string): Channel {
  return {
    ...{
      id: snowflake(),
      type,
      name,
      guild: null,
      parent: null,
      recipient: null,
      ownerId: null,
      archived: false,
    },
    ...{ overwrites: new Map(), messages: new Map(), typing: [] },
  };
}
