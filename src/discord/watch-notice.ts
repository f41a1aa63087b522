import { type Message, userMention } from 'discord.js';
import { conversationKey } from '../chat/conversation-key.js';
import { ledgerEntry } from '../chat/ledger.js';
import type { Asked } from '../pipeline.js';
import type { GivenAnswer, Watch } from '../store/chat-store.js';
import { heldQuestion, replyScreen } from './answering.js';
import { discordFault, faultCode } from './discord-errors.js';
import { withdrawn } from './giving.js';
import { keptIfWritable } from './kept-if-writable.js';
import { withdrawnScreen } from './rendering/mark.js';
import { safeLine } from './safe-text.js';
import { plainScreen, type Screen } from './screen.js';
import { directMessage, editMessage, postNaming } from './sending.js';
import type { Services } from './services.js';
import { textsFor } from './texts/texts.js';

/**
 * Tells a user that a question is covered, with the answer: by direct message, or, where those are closed, in the
 * channel, naming that user alone. What was asked in private is not repeated there.
 *
 * @throws what Discord answers when it may be tried again later
 */
export async function sendNotice(watch: Watch, asked: Asked, services: Services): Promise<void> {
  try {
    await noticeDirectly(watch, asked, services);
  } catch (error) {
    if (discordFault(error) !== 'directMessagesClosed') throw error;
    await noticeInChannel(watch, asked, services);
  }
}

async function noticeDirectly(watch: Watch, asked: Asked, services: Services): Promise<void> {
  const user = await services.client.users.fetch(watch.userId);
  const channel = await user.createDM();
  const place = { guildId: null, channelId: channel.id, private: true };
  const title = textsFor(watch.language).noticeTitle(safeLine(watch.question, 300));
  await give(watch, asked, place, services, (screen) => directMessage(user, titled(title, screen)));
}

async function noticeInChannel(watch: Watch, asked: Asked, services: Services): Promise<void> {
  const texts = textsFor(watch.language);
  const name = userMention(watch.userId);
  try {
    const channel = await services.client.channels.fetch(watch.channelId);
    if (!channel?.isSendable()) return;
    if (watch.private || channel.isDMBased()) {
      await postNaming(channel, watch.userId, plainScreen(texts.noticePrivate(name)));
      return;
    }
    const place = { guildId: watch.guildId, channelId: channel.id, private: false };
    await give(watch, asked, place, services, (screen) =>
      postNaming(channel, watch.userId, titled(texts.noticeInChannel(name), screen)),
    );
  } catch (error) {
    // Neither way is open: to try again would never end.
    if (discordFault(error) === 'unavailable') throw error;
    services.log.warn('watch-untold', { watch: watch.id, code: faultCode(error) });
  }
}

/** Enters the answer into the ledger, for its buttons, and sends it. */
async function give(
  watch: Watch,
  asked: Asked,
  place: Pick<GivenAnswer, 'guildId' | 'channelId' | 'private'>,
  services: Services,
  send: (screen: Screen) => Promise<Message>,
): Promise<void> {
  const conversation = conversationKey({ ...place, userId: watch.userId, thread: false });
  const entry = ledgerEntry(asked, { ...place, userId: watch.userId, conversation });
  const message = await send(replyScreen(services, entry, asked, { thread: false, kept: true }));
  // What has been told is told: where nothing can be kept, its buttons say that the answer is gone.
  await keptIfWritable(services.log, 'answer-not-kept', () =>
    services.desk.chat.recordAnswer({ ...entry, messageId: message.id }, heldQuestion(entry, asked, watch)),
  );
  if (await withdrawn(services, entry)) await editMessage(message, withdrawnScreen(entry.language));
}

function titled(title: string, screen: Screen): Screen {
  return { ...screen, components: [...plainScreen(title).components, ...screen.components] };
}
