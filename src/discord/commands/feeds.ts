import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../command.js';
import { feedActions } from '../feed-actions.js';
import { suggestFeeds } from '../feed-names.js';
import { whoAndWhere } from '../feeders.js';
import { feedShows } from '../rendering/feeds.js';
import { plainScreen } from '../screen.js';
import { choiceWords, commandWords, optionWords } from '../texts/command-words.js';
import { textsFor } from '../texts/texts.js';

const subcommand = ApplicationCommandOptionType.Subcommand as const;

export const feeds: Command = {
  feeding: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('feeds'),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: subcommand,
        ...commandWords('feeds list'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...optionWords('feeds list', 'show'),
            choices: feedShows.map((value) => choiceWords('feeds list', value)),
          },
        ],
      },
      {
        type: subcommand,
        ...commandWords('feeds add'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...optionWords('feeds add', 'url'),
            required: true,
            max_length: 2000,
          },
          channelOption('feeds add'),
        ],
      },
      {
        type: subcommand,
        ...commandWords('feeds remove'),
        options: [{ ...feedOption('feeds remove'), required: true }],
      },
      { type: subcommand, ...commandWords('feeds run'), options: [feedOption('feeds run')] },
      {
        type: subcommand,
        ...commandWords('feeds check'),
        options: [{ ...feedOption('feeds check'), required: true }],
      },
      {
        type: subcommand,
        ...commandWords('feeds channel'),
        options: [channelOption('feeds channel'), feedOption('feeds channel')],
      },
    ],
  },

  refused(interaction, { feeders }) {
    const allowed = feeders.mayFeed(whoAndWhere(interaction));
    return allowed ? null : plainScreen(textsFor(interaction.locale).notFeeder);
  },

  execute: (call) => feedActions[call.interaction.options.getSubcommand()]?.(call) ?? Promise.resolve(),

  async autocomplete(interaction, services) {
    if (!services.feeders.mayFeed(whoAndWhere(interaction))) return [];
    return await suggestFeeds(interaction.options.getFocused(), services);
  },
};

function feedOption(key: string) {
  return {
    type: ApplicationCommandOptionType.String as const,
    ...optionWords(key, 'feed'),
    autocomplete: true as const,
    max_length: 2000,
  };
}

function channelOption(key: string) {
  return {
    type: ApplicationCommandOptionType.Channel as const,
    ...optionWords(key, 'channel'),
    channel_types: [
      ChannelType.GuildText as const,
      ChannelType.GuildAnnouncement as const,
      ChannelType.PublicThread as const,
    ],
  };
}
