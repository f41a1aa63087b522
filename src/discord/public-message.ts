import type { Message } from 'discord.js';
import { discordFault, faultCode } from './discord-errors.js';
import type { Screen } from './screen.js';
import { editMessage } from './sending.js';
import type { Services } from './services.js';

/**
 * Draws a public message of ours again.
 *
 * @returns false where it may be tried again later; a message that is gone, or closed to us, is done with
 */
export async function editPublicly(
  { channelId, messageId }: { channelId: string; messageId: string },
  screenOf: (message: Message) => Screen,
  { client, log }: Services,
): Promise<boolean> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isTextBased()) return true;
    const message = await channel.messages.fetch({ message: messageId, force: true });
    await editMessage(message, screenOf(message));
    log.info('message-renewed', { message: messageId, channel: channelId });
    return true;
  } catch (error) {
    log.warn('message-not-renewed', { message: messageId, channel: channelId, code: faultCode(error) });
    return discordFault(error) !== 'unavailable';
  }
}
