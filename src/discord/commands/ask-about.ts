import { ApplicationCommandType } from 'discord.js';
import { conversationKey } from '../../chat/conversation-key.js';
import { questionLength } from '../../chat/question-limits.js';
import { answerQuestion, questionRefused } from '../answering.js';
import type { MenuCommand } from '../command.js';
import { everywhere } from '../command-places.js';
import { messageText } from '../message-text.js';
import { placeOf } from '../place.js';
import { plainLine } from '../safe-text.js';
import { menuWords } from '../texts/command-words.js';

/** "Ask Edicola about this": the message is the question, answered to the asker alone. */
export const askAbout: MenuCommand = {
  data: { type: ApplicationCommandType.Message, ...menuWords('ask-about'), ...everywhere },

  refused(interaction, services) {
    const { user, guildId, locale, targetMessage } = interaction;
    return questionRefused(services, { text: questionFrom(targetMessage), userId: user.id, guildId, locale });
  },

  async execute({ interaction, services, reply }) {
    const place = { ...placeOf(interaction), private: true };
    await answerQuestion(
      services,
      {
        ...place,
        text: questionFrom(interaction.targetMessage),
        conversation: conversationKey({ ...place, thread: place.inThread }),
        thread: false,
      },
      (screen) => reply.show(screen),
    );
  },
};

/** A message may be far longer than a question: its beginning says what it is about. */
function questionFrom(message: Parameters<typeof messageText>[0]): string {
  return plainLine(messageText(message).replace(/<[@#]!?&?\d+>/g, ' '), questionLength.max);
}
