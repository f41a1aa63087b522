import { type Channel, type Client, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { discordFault } from './discord-errors.js';

/** Where headlines are posted: the channel, or why there is none. */
export type PostChannel = { channel: SendableChannels } | 'gone' | 'forbidden';

/** @throws what Discord answers when it may be asked again later */
export async function postChannel(client: Client<true>, id: string): Promise<PostChannel> {
  try {
    const channel = await client.channels.fetch(id);
    if (!channel?.isSendable()) return 'gone';
    return mayPost(channel) ? { channel } : 'forbidden';
  } catch (error) {
    const fault = discordFault(error);
    if (fault === 'unavailable') throw error;
    return fault === 'unknownChannel' ? 'gone' : 'forbidden';
  }
}

function mayPost(channel: Channel): boolean {
  if (channel.isDMBased()) return true;
  const writing = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  const { members } = channel.guild;
  const permissions = members.me && channel.permissionsFor(members.me);
  return permissions?.has([PermissionFlagsBits.ViewChannel, writing]) === true;
}
