import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ChannelType,
  GatewayIntentBits,
  PermissionFlagsBits as P,
} from 'discord.js';
import { ApiError } from './api-error.js';
import { textDisplays } from './component-tree.js';
import type { Gateway } from './gateway/gateway.js';
import { messageFlags } from './limits/limit-table.js';
import { checkMessage, isEmpty, type MessageDraft } from './limits/message-limits.js';
import { Findings } from './limits/problem.js';
import { type Ping, pingsOf } from './mentions.js';
import { memberPayload, messagePayload, withoutContent } from './payloads.js';
import { can } from './permissions.js';
import type { UploadedFile } from './rest/rest-router.js';
import { snowflake } from './snowflakes.js';
import type { Violations } from './violations.js';
import type { Channel, Message, StoredFile, User, World } from './world.js';

/** "Is thinking": https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const loadingFlag = 128;

/** The parts of a message that requests of every kind share. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  attachments?: { id: string | number }[] | null;
  allowed_mentions?: APIAllowedMentions | null;
  flags?: number | null;
  nonce?: string | number;
  enforce_nonce?: boolean | null;
}

/** What sets one message apart from another, beside its body. */
export interface MessageOrigin {
  channel: Channel;
  author: User;
  route: string;
  type?: number;
  webhookId?: string;
  reference?: Message | undefined;
  visibleTo?: User | null;
  interaction?: Message['interaction'];
}

/** Writes, changes and deletes messages: holds them to the limits, works out whom they ping, tells the gateway. */
export class Messages {
  /** Everybody the bot has pinged. */
  readonly pings: Ping[] = [];

  constructor(
    private readonly world: World,
    private readonly gateway: Gateway,
    private readonly violations: Violations,
    private readonly cdn: () => string,
  ) {}

  /** @throws ApiError 50035, 50006 */
  create(origin: MessageOrigin, body: MessageBody, uploads: readonly UploadedFile[] = []): Message {
    const message = this.blank(origin);
    message.nonce = body.nonce;
    this.write(message, origin.route, body, uploads, origin.reference);
    origin.channel.messages.set(message.id, message);
    this.tell('MESSAGE_CREATE', message);
    return message;
  }

  /** With `enforce_nonce`, a request tried again is the message it made the first time. */
  sentBefore(channel: Channel, { nonce, enforce_nonce }: MessageBody): Message | undefined {
    if (!enforce_nonce || nonce === undefined) return undefined;
    return [...channel.messages.values()].find((message) => message.nonce === nonce);
  }

  /** "Edicola is thinking…": what a deferred response shows until it is edited. */
  placeholder(origin: MessageOrigin): Message {
    const message = this.blank(origin);
    message.flags = loadingFlag | (origin.visibleTo ? messageFlags.ephemeral : 0);
    origin.channel.messages.set(message.id, message);
    this.tell('MESSAGE_CREATE', message);
    return message;
  }

  /** Fields that the body leaves out stay as they are. @throws ApiError 50035, 50006 */
  edit(message: Message, route: string, body: MessageBody, uploads: readonly UploadedFile[] = []): Message {
    this.write(message, route, body, uploads);
    message.editedAt = this.world.clock.now();
    this.tell('MESSAGE_UPDATE', message);
    return message;
  }

  delete(message: Message): void {
    message.deleted = true;
    message.channel.messages.delete(message.id);
    const { id, channel } = message;
    if (!message.visibleTo)
      this.announce('MESSAGE_DELETE', channel, () => ({
        id,
        channel_id: channel.id,
        guild_id: channel.guild?.id,
      }));
    this.world.changes.notify();
  }

  /** A message that everybody in the channel can see. @throws ApiError 10008 */
  find(channel: Channel, id: string): Message {
    const message = channel.messages.get(id);
    if (!message || message.visibleTo) throw new ApiError(10008);
    return message;
  }

  /** The message on the wire, as a session with these intents may read it. */
  payload(message: Message, intents: number): Record<string, unknown> {
    const payload = messagePayload(message, this.cdn());
    const { reference, channel } = message;
    const original = reference ? channel.messages.get(reference.messageId) : undefined;
    if (reference)
      payload.referenced_message = original ? this.payload({ ...original, reference: null }, intents) : null;
    return this.readable(message, intents) ? payload : withoutContent(payload);
  }

  /** Mentions and replies that ping, direct messages and its own are all a bot without the intent can read. */
  private readable({ author, channel, mentions }: Message, intents: number): boolean {
    const { bot, privilegedIntents } = this.world.application;
    if (privilegedIntents.messageContent && intents & GatewayIntentBits.MessageContent) return true;
    return author === bot || channel.type === ChannelType.DM || mentions.users.includes(bot);
  }

  private blank(origin: MessageOrigin): Message {
    const { channel, author } = origin;
    return {
      ...{ id: snowflake(this.world.clock.now()), channel, author, webhookId: origin.webhookId ?? null },
      ...{ type: origin.type ?? 0, content: '', embeds: [], components: [], attachments: [], flags: 0 },
      ...{ createdAt: this.world.clock.now(), editedAt: null, deleted: false, history: [], thread: null },
      reference: origin.reference ? { channelId: channel.id, messageId: origin.reference.id } : null,
      mentions: { users: [], roleIds: [], everyone: false },
      visibleTo: origin.visibleTo ?? null,
      interaction: origin.interaction ?? null,
    };
  }

  private write(
    message: Message,
    route: string,
    body: MessageBody,
    uploads: readonly UploadedFile[],
    repliedTo?: Message,
  ): void {
    const settable =
      messageFlags.suppressEmbeds |
      messageFlags.componentsV2 |
      messageFlags.ephemeral |
      messageFlags.suppressNotifications;
    const kept = body.attachments?.map(({ id }) => String(id));
    const files = uploads.map((upload) => this.store(upload));
    const next = {
      content: (body.content === undefined ? message.content : (body.content ?? '')).trim(),
      embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
      components: body.components === undefined ? message.components : (body.components ?? []),
      flags: (message.flags & ~loadingFlag) | ((body.flags ?? 0) & settable),
      attachments: [...message.attachments.filter(({ id }) => kept?.includes(id) ?? true), ...files],
    };
    this.check(route, body, { ...next, files: next.attachments, nonce: body.nonce });
    Object.assign(message, next);
    const text = [next.content, ...textDisplays(next.components)].join('\n');
    message.history.push(text);
    const pings = pingsOf(
      this.world,
      message.channel,
      message.author,
      text,
      body.allowed_mentions ?? undefined,
      repliedTo,
    );
    const { id } = message;
    if (message.author === this.world.application.bot)
      this.pings.push(...pings.map((ping) => ({ ...ping, messageId: id })));
    const users = pings
      .filter(({ kind }) => kind === 'user')
      .map(({ target }) => this.world.users.get(target));
    message.mentions = {
      users: users.filter((user) => user !== undefined),
      roleIds: pings.filter(({ kind }) => kind === 'role').map(({ target }) => target),
      everyone: pings.some(({ kind }) => kind === 'everyone' || kind === 'here'),
    };
  }

  private check(route: string, body: MessageBody, draft: MessageDraft): void {
    const findings = new Findings();
    checkMessage(findings, draft);
    this.violations.refuse(route, body, findings);
    if (isEmpty(draft)) this.violations.refuseEmpty(route, body);
  }

  private store({ name, contentType, data }: UploadedFile): StoredFile {
    const file = { id: snowflake(this.world.clock.now()), name, contentType, data, size: data.length };
    this.world.files.set(file.id, file);
    return file;
  }

  private tell(event: string, message: Message): void {
    const { channel, author } = message;
    const member = channel.guild?.members.get(author.id);
    // Nobody but its reader hears of an ephemeral message.
    if (!message.visibleTo) {
      this.announce(event, channel, (intents) => ({
        ...this.payload(message, intents),
        guild_id: channel.guild?.id,
        channel_type: channel.type,
        ...(member ? { member: memberPayload(member) } : {}),
      }));
    }
    this.world.changes.notify();
  }

  private announce(event: string, channel: Channel, payload: (intents: number) => object): void {
    if (!can(channel, this.world.application.bot.id, P.ViewChannel)) return;
    const intent = channel.guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    this.gateway.dispatch(event, channel.guild, intent, payload);
  }
}
