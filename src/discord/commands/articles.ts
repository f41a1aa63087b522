import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { limits } from '../limits.js';
import { articlesScreen } from '../rendering/articles.js';
import { suggestArticles, suggestOutlets } from '../suggestions.js';
import { commandWords, optionWords } from '../texts/command-words.js';

/** Counted exactly up to here. */
const most = 1000;

const options = [
  {
    type: ApplicationCommandOptionType.String as const,
    ...optionWords('articles', 'words'),
    autocomplete: true as const,
    max_length: 100,
  },
  {
    type: ApplicationCommandOptionType.String as const,
    ...optionWords('articles', 'outlet'),
    autocomplete: true as const,
    max_length: 100,
  },
];

export const articles: Command = {
  data: { type: ApplicationCommandType.ChatInput, ...commandWords('articles'), ...everywhere, options },

  async execute({ interaction, services, reply }) {
    const { desk, articleKeys } = services;
    const words = interaction.options.getString('words') ?? undefined;
    const outlet = interaction.options.getString('outlet') ?? undefined;
    const found = await desk.store.articles({ words, outlet, limit: most });
    const keyOf = (id: string) => articleKeys.keyOf(id);
    const total = found.length < most ? found.length : (await desk.store.counts()).articles;
    await reply.show(articlesScreen(found.slice(0, limits.selectOptions), total, keyOf, interaction.locale));
  },

  async autocomplete(interaction, services) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'outlet') return suggestOutlets(value, services);
    const suggested = await suggestArticles(value, services);
    return suggested.map(({ title }) => ({ name: title, value: title }));
  },
};
