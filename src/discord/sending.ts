import {
  type AttachmentPayload,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type MessageMentionOptions,
  type ModalSubmitInteraction,
  type SendableChannels,
  type StringSelectMenuInteraction,
  type User,
} from 'discord.js';
import type { Screen } from './screen.js';

/** An interaction that is answered with a message. */
export type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/**
 * The one place that sends. Nothing leaves Edicola with mentions enabled; a watch's notice alone may name the user
 * it is for. Every function is one request and throws what Discord answers.
 */

export function deferPrivately(interaction: Repliable): Promise<unknown> {
  return interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

export function deferPublicly(interaction: Repliable): Promise<unknown> {
  return interaction.deferReply();
}

export function replyPrivately(interaction: Repliable, screen: Screen): Promise<unknown> {
  return interaction.reply({
    ...body(screen),
    flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
  });
}

/** Fills in what was deferred, or replaces it. */
export function editDeferred(interaction: Repliable, screen: Screen): Promise<Message> {
  // Through the webhook: after an acknowledgment that failed half-way, discord.js would refuse to edit.
  return interaction.webhook.editMessage('@original', body(screen));
}

export function followUp(interaction: Repliable, screen: Screen, privately: boolean): Promise<Message> {
  const flags = MessageFlags.IsComponentsV2 | (privately ? MessageFlags.Ephemeral : 0);
  return interaction.webhook.send({ ...body(screen), flags });
}

/** Changes a message of ours. */
export function editMessage(message: Message, screen: Screen): Promise<Message> {
  return message.edit(body(screen));
}

/** Changes the message whose button was pressed. */
export function updateMessage(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  screen: Screen,
): Promise<unknown> {
  return interaction.update(body(screen));
}

/** Replies to a message without pinging its author; a message that was deleted meanwhile is no obstacle. */
export function replyTo(message: Message, screen: Screen): Promise<Message> {
  return message.reply({
    ...body(screen),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
  });
}

export function post(channel: Pick<SendableChannels, 'send'>, screen: Screen): Promise<Message> {
  return channel.send(body(screen));
}

/** The notice of a watch in a channel: it may name its own user, and nobody else. */
export function postNaming(channel: SendableChannels, userId: string, screen: Screen): Promise<Message> {
  return channel.send(body(screen, { parse: [], users: [userId] }));
}

export function directMessage(user: User, screen: Screen): Promise<Message> {
  return user.send(body(screen));
}

function body(screen: Screen, allowedMentions: MessageMentionOptions = { parse: [] }) {
  const files: AttachmentPayload[] = (screen.files ?? []).map(({ name, attachment }) => ({
    name,
    attachment,
  }));
  return {
    components: screen.components,
    files,
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions,
  };
}
