import { type BaseInteraction, ChannelType, type Message } from 'discord.js';

/** Who asks, and where. */
export interface AskerPlace {
  userId: string;
  guildId: string | null;
  channelId: string;
  inThread: boolean;
  /** A thread can be opened from a message here. */
  threadPossible: boolean;
}

export function placeOf(interaction: BaseInteraction): AskerPlace {
  const { user, guildId, channelId, channel } = interaction;
  return place(user.id, guildId, channelId ?? user.id, channel?.type);
}

export function placeOfMessage(message: Message): AskerPlace {
  return place(message.author.id, message.guildId, message.channelId, message.channel.type);
}

const threads: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
const withThreads: readonly (ChannelType | undefined)[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
];

function place(
  userId: string,
  guildId: string | null,
  channelId: string,
  type: ChannelType | undefined,
): AskerPlace {
  const threadPossible = guildId !== null && withThreads.includes(type);
  return { userId, guildId, channelId, inThread: threads.includes(type), threadPossible };
}
