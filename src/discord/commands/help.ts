import { ApplicationCommandType, userMention } from 'discord.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { screen } from '../screen.js';
import { commandWords } from '../texts/command-words.js';

export const help: Command = {
  data: { type: ApplicationCommandType.ChatInput, ...commandWords('help'), ...everywhere },
  async execute({ services, reply, texts }) {
    await reply.show(screen([texts.help(userMention(services.client.user.id))]));
  },
};
