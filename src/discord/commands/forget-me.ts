import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { plainScreen } from '../screen.js';
import { commandWords } from '../texts/command-words.js';

export const forgetMe: Command = {
  data: { type: ApplicationCommandType.ChatInput, ...commandWords('forget-me'), ...everywhere },
  async execute({ interaction, services, reply, texts }) {
    const { turns, answers, votes, watches } = await services.desk.chat.forgetUser(interaction.user.id);
    await reply.show(plainScreen(texts.forgotten(turns, answers, votes, watches)));
  },
};
