import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { composeTimeline } from '../../answer/timeline.js';
import { understand } from '../../chat/follow-up.js';
import { questionLength } from '../../chat/question-limits.js';
import { questionRefused } from '../answering.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { timelineScreen } from '../rendering/timeline.js';
import { commandWords, optionWords } from '../texts/command-words.js';

/** Passages looked at: a story of weeks is in many articles. */
const passagesRanked = 40;

export const timeline: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('timeline'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionWords('timeline', 'topic'),
        required: true,
        min_length: questionLength.min,
        max_length: questionLength.max,
      },
    ],
  },

  privately: (interaction, { settings }) => settings.of(interaction.guildId).privateByDefault,

  refused(interaction, services) {
    const { user, guildId, locale, options } = interaction;
    const text = options.getString('topic', true);
    return questionRefused(services, { text, userId: user.id, guildId, locale });
  },

  async execute({ interaction, services, reply }) {
    const { search, store, config } = services.desk;
    const topic = understand(interaction.options.getString('topic', true), []);
    const today = new Date().toISOString().slice(0, 10);
    const { text, language, leanTowards } = topic;
    const found = await search.search(
      { text, language, filter: {}, today, leanTowards },
      { limit: passagesRanked },
    );
    const { entries } = await composeTimeline(topic, found, store, { threshold: config.ANSWER_THRESHOLD });
    await reply.show(timelineScreen(text, entries, language ?? interaction.locale));
  },
};
