import type { Message } from 'discord.js';
import { conversationKey } from '../chat/conversation-key.js';
import { questionLanguage } from '../search/analysis/question-language.js';
import { addressed, questionIn } from './addressed.js';
import { answerQuestion, questionRefused } from './answering.js';
import { conversationFrom, maySee } from './going-on.js';
import { MessageReply } from './message-reply.js';
import { failureScreen, logFailure } from './performing.js';
import { type AskerPlace, placeOfMessage } from './place.js';
import { plainScreen } from './screen.js';
import type { Services } from './services.js';
import { textsFor } from './texts/texts.js';

/** Answers a message that is for us: a mention, a reply, a direct message. Never throws. */
export async function handleMessage(message: Message, services: Services): Promise<void> {
  const { client, settings, desk } = services;
  const botId = client.user.id;
  const listening = {
    botId,
    settings: settings.of(message.guildId),
    messageContent: desk.config.MESSAGE_CONTENT,
  };
  const how = addressed(message, listening);
  if (how === null || services.work.stopping) return;
  const text = questionIn(message.content, botId);
  const locale = localeOf(message, text, listening.settings.language);
  const texts = textsFor(locale);
  const reply = new MessageReply(message, services.log, texts);
  const place = placeOfMessage(message);
  if (text === '') {
    if (how !== 'channel') await reply.show(plainScreen(texts.whatToAsk));
    return;
  }
  const refused = questionRefused(services, { ...place, text, locale });
  if (refused !== null) return reply.showPrivately(refused);
  const stopTyping = reply.startTyping();
  try {
    const conversation = await conversationOf(message, place, services);
    const request = { ...place, text, private: false, conversation, thread: place.threadPossible };
    await answerQuestion(services, request, (screen) => reply.show(screen));
  } catch (error) {
    logFailure(services, error, { message: message.id, guild: message.guildId });
    await reply.show(failureScreen(error, texts));
  } finally {
    stopTyping();
  }
}

/** A reply to an answer goes on from it; anything else goes on in its thread, or with its user and channel. */
async function conversationOf(message: Message, place: AskerPlace, services: Services): Promise<string> {
  const repliedTo = message.reference?.messageId;
  const answer = repliedTo === undefined ? null : await services.desk.chat.answerInMessage(repliedTo);
  if (answer !== null && !answer.private && maySee(answer, place)) {
    return conversationFrom(services, answer, { ...place, thread: place.inThread });
  }
  return conversationKey({ ...place, thread: place.inThread, private: false });
}

/** A message does not say its author's language: the server's setting, else what it is written in, else the server's own. */
function localeOf(message: Message, text: string, language: string): string {
  if (language !== 'asker') return language;
  return questionLanguage(text) ?? message.guild?.preferredLocale ?? 'en';
}
