import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { maySee } from '../going-on.js';
import { placeOf } from '../place.js';
import { plainScreen } from '../screen.js';
import { showSources } from '../showing-sources.js';
import { commandWords } from '../texts/command-words.js';

export const sources: Command = {
  data: { type: ApplicationCommandType.ChatInput, ...commandWords('sources'), ...everywhere },
  async execute({ interaction, services, reply, texts }) {
    const place = placeOf(interaction);
    const answer = await services.desk.chat.lastAnswer(place.channelId, place.userId);
    if (answer === null || !maySee(answer, place)) {
      await reply.show(plainScreen(texts.noAnswerHere));
      return;
    }
    const viewer = { userId: place.userId, locale: interaction.locale };
    await reply.show(await showSources(services, answer, 0, viewer));
  },
};
