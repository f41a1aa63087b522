import { type Message, MessageType } from 'discord.js';
import type { GuildSettings } from '../chat/guild-settings.js';

export interface Listening {
  botId: string;
  settings: GuildSettings;
  /** Whether Discord gives us the text of messages that are not for us. */
  messageContent: boolean;
}

/** How a message is for us; null when it is not. */
export function addressed(
  message: Message,
  listening: Listening,
): 'mention' | 'direct' | 'thread' | 'channel' | null {
  if (message.author.bot || message.webhookId !== null || message.author.id === listening.botId) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  if (message.guildId === null) return 'direct';
  const { channel } = message;
  const channels = [message.channelId, channel.isThread() ? channel.parentId : null];
  const { settings, botId, messageContent } = listening;
  if (message.mentions.users.has(botId)) {
    const here = settings.mentions === 'everywhere' || anyOf(settings.mentionChannels, channels);
    return here ? 'mention' : null;
  }
  if (!messageContent) return null;
  if (channel.isThread() && channel.ownerId === botId) return 'thread';
  return anyOf(settings.questionChannels, channels) && isQuestion(message.content) ? 'channel' : null;
}

/** What is asked: the message without the mentions of us. */
export function questionIn(content: string, botId: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A question mark of any script at the end of a sentence, outside addresses. */
function isQuestion(content: string): boolean {
  return /[?？؟](?=["'”’»)*_\s]*$)|[?？؟]\s/.test(content.replace(/\bhttps?:\/\/\S+/g, ' '));
}

function anyOf(chosen: readonly string[], channels: readonly (string | null)[]): boolean {
  return channels.some((id) => id !== null && chosen.includes(id));
}
