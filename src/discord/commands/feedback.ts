import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../command.js';
import { inServers } from '../command-places.js';
import { feedbackFile } from '../rendering/feedback-file.js';
import { plainScreen } from '../screen.js';
import { commandWords } from '../texts/command-words.js';

const votesInFile = 1000;

export const feedback: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('feedback'),
    ...inServers,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  async execute({ interaction, services, reply, texts }) {
    if (interaction.guildId === null) {
      await reply.show(plainScreen(texts.settings.guildOnly));
      return;
    }
    const votes = await services.desk.chat.votes(interaction.guildId, votesInFile);
    await reply.show(votes.length === 0 ? plainScreen(texts.feedbackNone) : feedbackFile(votes, texts));
  },
};
