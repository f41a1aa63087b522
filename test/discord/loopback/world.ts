import type { APIApplicationCommand, APIEmbed, APIMessageTopLevelComponent, ChannelType } from 'discord.js';
import { Changes } from './changes.js';
import { Clock } from './clock.js';

export interface User {
  id: string;
  name: string;
  bot: boolean;
  /** False: nobody may start a direct message (50007). */
  acceptsDirectMessages: boolean;
  /** The language of the client, e.g. `it` or `en-GB`; sent with every interaction. */
  locale: string;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
}

export interface Member {
  user: User;
  roles: Set<string>;
}

export interface Overwrite {
  allow: bigint;
  deny: bigint;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** The first is @everyone, whose id is the guild's. */
  roles: Map<string, Role>;
  members: Map<string, Member>;
  /** What the server's administrators chose in Integrations: command name to the users who may run it. */
  commandGrants: Map<string, Set<string>>;
}

export interface Channel {
  id: string;
  type: ChannelType;
  name: string;
  /** Null in a direct message. */
  guild: Guild | null;
  /** Of a thread: the channel it hangs from. */
  parent: Channel | null;
  /** Of a direct message: who it is with. */
  recipient: User | null;
  ownerId: string | null;
  archived: boolean;
  /** By role or user id. */
  overwrites: Map<string, Overwrite>;
  messages: Map<string, Message>;
  /** When the bot showed that it types. */
  typing: number[];
}

export interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  data: Uint8Array;
  /** What Discord says the size is; a test may lie. */
  size: number;
}

export interface Message {
  id: string;
  channel: Channel;
  author: User;
  /** The webhook of an interaction's response, or of another integration. */
  webhookId: string | null;
  /** 0 default, 6 pin, 19 reply, 20 slash command: https://docs.discord.com/developers/resources/message#message-object-message-types */
  type: number;
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: StoredFile[];
  flags: number;
  createdAt: number;
  editedAt: number | null;
  deleted: boolean;
  reference: { channelId: string; messageId: string } | null;
  mentions: { users: User[]; roleIds: string[]; everyone: boolean };
  /** Of an ephemeral response: the only one who sees it. */
  visibleTo: User | null;
  /** The interaction that it answers. */
  interaction: { id: string; type: number; user: User } | null;
  thread: Channel | null;
  /** The client's own mark, by which a request tried again is recognised. */
  nonce?: string | number | undefined;
  /** Every state it has been in, oldest first: what a reader saw on the way. */
  history: string[];
}

export interface Application {
  id: string;
  name: string;
  token: string;
  bot: User;
  owner: User;
  /** With a team, the owner is the team's. */
  team: User[] | null;
  privilegedIntents: { messageContent: boolean; members: boolean; presences: boolean };
}

/** Everything that exists on this Discord. Plain data: who may change it, and how, is decided in the modules around it. */
export class World {
  readonly clock = new Clock();
  readonly changes = new Changes();
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  /** Channels of guilds, threads and direct messages alike. */
  readonly channels = new Map<string, Channel>();
  readonly files = new Map<string, StoredFile>();
  readonly globalCommands = new Map<string, APIApplicationCommand>();
  readonly guildCommands = new Map<string, Map<string, APIApplicationCommand>>();
  readonly application: Application;

  constructor(application: Application) {
    this.application = application;
    for (const user of [application.bot, application.owner]) this.users.set(user.id, user);
  }

  /** The commands that exist in a guild, or in direct messages. */
  commandsIn(guild: Guild | null): APIApplicationCommand[] {
    const local = guild ? [...(this.guildCommands.get(guild.id)?.values() ?? [])] : [];
    const names = new Set(local.map((command) => `${command.type}:${command.name}`));
    const global = [...this.globalCommands.values()].filter((c) => !names.has(`${c.type}:${c.name}`));
    return [...local, ...global];
  }
}
