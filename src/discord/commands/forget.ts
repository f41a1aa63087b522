import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../command.js';
import { customId } from '../custom-id.js';
import { whoAndWhere } from '../feeders.js';
import { safeLine } from '../safe-text.js';
import { button, buttonRow, plainScreen } from '../screen.js';
import type { Services } from '../services.js';
import { suggestArticles } from '../suggestions.js';
import { commandWords, optionWords } from '../texts/command-words.js';
import { textsFor } from '../texts/texts.js';

export const forget: Command = {
  feeding: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('forget'),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionWords('forget', 'article'),
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },

  refused(interaction, { feeders }) {
    const allowed = feeders.mayFeed(whoAndWhere(interaction));
    return allowed ? null : plainScreen(textsFor(interaction.locale).notFeeder);
  },

  async execute({ interaction, services, reply, texts }) {
    const article = await chosenArticle(interaction.options.getString('article', true), services);
    if (article === null) {
      await reply.show(plainScreen(texts.articleGone));
      return;
    }
    const key = services.articleKeys.keyOf(article.id);
    await reply.show(
      plainScreen(texts.forgetSure(safeLine(article.title, 200)), [
        buttonRow(
          button(texts.buttons.forget, customId('forget', key), { style: ButtonStyle.Danger }),
          button(texts.buttons.keep, customId('keep', key)),
        ),
      ]),
    );
  },

  async autocomplete(interaction, services) {
    if (!services.feeders.mayFeed(whoAndWhere(interaction))) return [];
    const suggested = await suggestArticles(interaction.options.getFocused(), services);
    return suggested.map(({ name, key }) => ({ name, value: key }));
  },
};

/** By the key of a suggestion; else the one article whose headline has the words that were typed. */
async function chosenArticle(typed: string, { desk, articleKeys }: Services) {
  const id = await articleKeys.idOf(typed);
  if (id !== null) return desk.store.article(id);
  const [only, another] = await desk.store.articles({ words: typed, limit: 2 });
  return only && !another ? only : null;
}
