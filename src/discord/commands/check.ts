import { ApplicationCommandType } from 'discord.js';
import { checkText, sentencesChecked } from '../../answer/check.js';
import { questionLength } from '../../chat/question-limits.js';
import { answerLanguage } from '../answer-language.js';
import { questionRefused } from '../answering.js';
import type { MenuCommand } from '../command.js';
import { everywhere } from '../command-places.js';
import { messageText } from '../message-text.js';
import { checkScreen } from '../rendering/check.js';
import { plainScreen } from '../screen.js';
import { menuWords } from '../texts/command-words.js';

/** "Check against sources": what the articles say about each sentence of a message; never a verdict. */
export const check: MenuCommand = {
  data: { type: ApplicationCommandType.Message, ...menuWords('check'), ...everywhere },

  refused(interaction, services) {
    const { user, guildId, locale } = interaction;
    // A long message is no question: it counts as one, whatever its length.
    const text = messageText(interaction.targetMessage).trim().slice(0, questionLength.max);
    return questionRefused(services, { text, userId: user.id, guildId, locale });
  },

  async execute({ interaction, services, reply, texts }) {
    const { search, store, config } = services.desk;
    const text = messageText(interaction.targetMessage);
    const checked = await checkText(text, { search, store }, { threshold: config.ANSWER_THRESHOLD });
    const cut = checked.length >= sentencesChecked;
    await reply.show(
      checked.length === 0
        ? plainScreen(texts.nothingToCheck)
        : checkScreen(checked, cut, answerLanguage(services, interaction.guildId, interaction.locale)),
    );
  },
};
