import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { conversationKey } from '../../chat/conversation-key.js';
import { questionLength } from '../../chat/question-limits.js';
import { answerQuestion, questionRefused } from '../answering.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { placeOf } from '../place.js';
import { plainScreen } from '../screen.js';
import type { Services } from '../services.js';
import { sinceDay } from '../since.js';
import { suggestOutlets } from '../suggestions.js';
import { commandWords, optionWords } from '../texts/command-words.js';
import { textsFor } from '../texts/texts.js';

export const ask: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('ask'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionWords('ask', 'question'),
        required: true,
        min_length: questionLength.min,
        max_length: questionLength.max,
      },
      { type: ApplicationCommandOptionType.String, ...optionWords('ask', 'outlet'), autocomplete: true },
      { type: ApplicationCommandOptionType.String, ...optionWords('ask', 'since'), max_length: 10 },
      { type: ApplicationCommandOptionType.Boolean, ...optionWords('ask', 'private') },
    ],
  },

  privately: isPrivate,

  refused(interaction, services) {
    const since = interaction.options.getString('since');
    if (since !== null && sinceDay(since) === null) return plainScreen(textsFor(interaction.locale).badSince);
    const { user, guildId, locale, options } = interaction;
    return questionRefused(services, {
      text: options.getString('question', true),
      userId: user.id,
      guildId,
      locale,
    });
  },

  async execute({ interaction, services, reply }) {
    const { options } = interaction;
    const place = { ...placeOf(interaction), private: isPrivate(interaction, services) };
    await answerQuestion(
      services,
      {
        ...place,
        text: options.getString('question', true),
        outlet: options.getString('outlet') ?? undefined,
        since: sinceDay(options.getString('since') ?? '') ?? undefined,
        conversation: conversationKey({ ...place, thread: place.inThread }),
        thread: place.threadPossible,
      },
      (screen) => reply.show(screen),
    );
  },

  autocomplete: (interaction, services) => suggestOutlets(interaction.options.getFocused(), services),
};

function isPrivate(interaction: ChatInputCommandInteraction, { settings }: Services): boolean {
  const byDefault = settings.of(interaction.guildId).privateByDefault;
  return interaction.options.getBoolean('private') ?? byDefault;
}
