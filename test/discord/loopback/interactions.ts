import { randomBytes } from 'node:crypto';
import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType as Response,
  InteractionType as Type,
} from 'discord.js';
import { ApiError } from './api-error.js';
import type { Gateway } from './gateway/gateway.js';
import { checkChoices } from './limits/autocomplete-limits.js';
import { messageFlags } from './limits/limit-table.js';
import { checkModal } from './limits/modal-limits.js';
import { Findings } from './limits/problem.js';
import { loadingFlag, type MessageBody, type Messages } from './messages.js';
import { channelPayload, memberInChannelPayload, userPayload } from './payloads.js';
import { permissionsIn } from './permissions.js';
import type { UploadedFile } from './rest/rest-router.js';
import { snowflake } from './snowflakes.js';
import type { Violations } from './violations.js';
import type { Channel, Message, User, World } from './world.js';

/** A first response must come within 3 s; the token then lives 15 minutes (https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages). */
export const tokenLife = { firstResponse: 3000, afterwards: 15 * 60_000 } as const;

/** What a person did, and everything the bot has answered. */
export interface Interaction {
  id: string;
  token: string;
  type: Type;
  user: User;
  channel: Channel;
  /** The message whose button or select was used. */
  source: Message | null;
  createdAt: number;
  acknowledgedAt: number | null;
  /** Every callback that arrived, refused ones included. */
  callbacks: { type: number; at: number; accepted: boolean }[];
  responseType: Response | null;
  original: Message | null;
  followUps: Message[];
  modal: APIModalInteractionResponseCallbackData | null;
  choices: { name: string; value: string | number }[] | null;
}

interface CallbackBody {
  type: number;
  data?: (MessageBody & { choices?: { name: string; value: string | number }[] }) | null;
}

/** The interactions under way: their tokens, the rule of 3 s and 15 min, and the messages that answer them. */
export class Interactions {
  readonly all: Interaction[] = [];
  readonly #byToken = new Map<string, Interaction>();

  constructor(
    private readonly world: World,
    private readonly gateway: Gateway,
    private readonly messages: Messages,
    private readonly violations: Violations,
  ) {}

  /** Sends the bot an interaction. */
  open(type: Type, user: User, channel: Channel, data: object, source: Message | null = null): Interaction {
    const { clock, application } = this.world;
    const interaction: Interaction = {
      ...{
        id: snowflake(clock.now()),
        token: randomBytes(48).toString('base64url'),
        type,
        user,
        channel,
        source,
      },
      ...{ createdAt: clock.now(), acknowledgedAt: null, callbacks: [], responseType: null, original: null },
      ...{ followUps: [], modal: null, choices: null },
    };
    this.all.push(interaction);
    this.#byToken.set(interaction.token, interaction);
    const { guild } = channel;
    const member = guild?.members.get(user.id);
    this.gateway.dispatch('INTERACTION_CREATE', guild, 0, (intents) => ({
      ...{
        id: interaction.id,
        application_id: application.id,
        type,
        token: interaction.token,
        version: 1,
        data,
      },
      ...{ channel_id: channel.id, channel: channelPayload(channel), locale: user.locale, entitlements: [] },
      ...{
        app_permissions: String(permissionsIn(channel, application.bot.id)),
        attachment_size_limit: 10_485_760,
      },
      ...{ authorizing_integration_owners: guild ? { 0: guild.id } : { 0: '0' }, context: guild ? 0 : 1 },
      ...(guild && member
        ? {
            guild_id: guild.id,
            guild_locale: guild.locale,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            member: memberInChannelPayload(member, channel),
          }
        : { user: userPayload(user) }),
      ...(source ? { message: this.messages.payload(source, intents) } : {}),
    }));
    return interaction;
  }

  /** The first response. @throws ApiError 10062 after 3 s, 40060 the second time, 50035 */
  respond(
    id: string,
    token: string,
    route: string,
    body: CallbackBody,
    files: readonly UploadedFile[],
  ): Interaction {
    const interaction = this.#byToken.get(token);
    const now = this.world.clock.now();
    if (!interaction || interaction.id !== id) throw new ApiError(10062);
    const callback = { type: body.type, at: now, accepted: false };
    interaction.callbacks.push(callback);
    if (interaction.acknowledgedAt !== null) throw new ApiError(40060);
    if (now - interaction.createdAt > tokenLife.firstResponse) throw new ApiError(10062);
    this.checkCallback(interaction, route, body);
    this.carryOut(interaction, route, body, files);
    callback.accepted = true;
    interaction.acknowledgedAt = now;
    interaction.responseType = body.type;
    this.world.changes.notify();
    return interaction;
  }

  /** @throws ApiError 50027 when the token is unknown or 15 minutes old, 10015 before the first response */
  byToken(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    const age = this.world.clock.now() - (interaction?.createdAt ?? 0);
    if (!interaction || age > tokenLife.afterwards) throw new ApiError(50027);
    if (interaction.acknowledgedAt === null) throw new ApiError(10015);
    return interaction;
  }

  /** `@original` or the id of a follow-up. @throws ApiError 10008 */
  messageOf(interaction: Interaction, id: string): Message {
    const candidates = [interaction.original, ...interaction.followUps].filter((message) => message !== null);
    const found = id === '@original' ? interaction.original : candidates.find((message) => message.id === id);
    if (!found || found.deleted) throw new ApiError(10008);
    return found;
  }

  /** A further message; after a bare deferral it takes the placeholder's place, as on Discord. */
  followUp(
    interaction: Interaction,
    route: string,
    body: MessageBody,
    files: readonly UploadedFile[],
  ): Message {
    const { original } = interaction;
    if (original && !original.deleted && original.flags & loadingFlag)
      return this.messages.edit(original, route, body, files);
    const message = this.messages.create(this.origin(interaction, route, body), body, files);
    interaction.followUps.push(message);
    this.world.changes.notify();
    return message;
  }

  private checkCallback(
    { type, source }: Interaction,
    route: string,
    { type: answer, data }: CallbackBody,
  ): void {
    const findings = new Findings();
    const isAutocomplete = type === Type.ApplicationCommandAutocomplete;
    const updates = answer === Response.DeferredMessageUpdate || answer === Response.UpdateMessage;
    const fits = isAutocomplete === (answer === Response.ApplicationCommandAutocompleteResult);
    if (!fits || (updates && !source) || (answer === Response.Modal && type === Type.ModalSubmit)) {
      findings.add(
        'type',
        'INTERACTION_RESPONSE_TYPE',
        `An interaction of type ${type} cannot be answered with ${answer}`,
      );
    }
    if (answer === Response.ApplicationCommandAutocompleteResult) checkChoices(findings, data?.choices ?? []);
    if (answer === Response.Modal)
      checkModal(findings, data as unknown as APIModalInteractionResponseCallbackData);
    this.violations.refuse(route, { type: answer, data }, findings);
  }

  private carryOut(
    interaction: Interaction,
    route: string,
    { type, data }: CallbackBody,
    files: readonly UploadedFile[],
  ): void {
    const body = data ?? {};
    if (type === Response.ChannelMessageWithSource) {
      interaction.original = this.messages.create(this.origin(interaction, route, body), body, files);
    } else if (type === Response.DeferredChannelMessageWithSource) {
      interaction.original = this.messages.placeholder(this.origin(interaction, route, body));
    } else if (type === Response.DeferredMessageUpdate) interaction.original = interaction.source;
    else if (type === Response.UpdateMessage && interaction.source) {
      interaction.original = this.messages.edit(interaction.source, route, body, files);
    } else if (type === Response.ApplicationCommandAutocompleteResult)
      interaction.choices = data?.choices ?? [];
    else if (type === Response.Modal)
      interaction.modal = data as unknown as APIModalInteractionResponseCallbackData;
  }

  private origin(interaction: Interaction, route: string, body: MessageBody) {
    const { channel, user, id, type } = interaction;
    const ephemeral = ((body.flags ?? 0) & messageFlags.ephemeral) !== 0;
    return {
      ...{ channel, route, author: this.world.application.bot, webhookId: this.world.application.id },
      ...{ type: type === Type.ApplicationCommand ? 20 : 0, visibleTo: ephemeral ? user : null },
      interaction: { id, type, user },
    };
  }
}
