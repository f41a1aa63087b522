import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { watchesScreen } from '../rendering/watches.js';
import { commandWords } from '../texts/command-words.js';

export const watches: Command = {
  data: { type: ApplicationCommandType.ChatInput, ...commandWords('watches'), ...everywhere },
  async execute({ interaction, services, reply }) {
    const mine = await services.desk.chat.watchesOf(interaction.user.id);
    await reply.show(watchesScreen(mine, interaction.locale));
  },
};
