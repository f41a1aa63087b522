import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { GuildSettings } from '../../chat/guild-settings.js';
import type { Command } from '../command.js';
import { inServers } from '../command-places.js';
import { settingsScreen } from '../rendering/settings.js';
import { plainScreen } from '../screen.js';
import { choiceWords, commandWords, optionWords } from '../texts/command-words.js';
import { textLanguages } from '../texts/texts.js';

const channelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

/** Who may use it is Discord's to say: Manage Server, unless the server's command permissions say otherwise. */
export const settings: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('settings'),
    ...inServers,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      { type: ApplicationCommandOptionType.Subcommand, ...commandWords('settings show') },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...commandWords('settings language'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...optionWords('settings language', 'language'),
            required: true,
            choices: ['asker', ...textLanguages].map((value) => choiceWords('settings language', value)),
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...commandWords('settings mentions'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...optionWords('settings mentions', 'where'),
            required: true,
            choices: ['everywhere', 'chosen'].map((value) => choiceWords('settings mentions', value)),
          },
          {
            type: ApplicationCommandOptionType.Channel,
            ...optionWords('settings mentions', 'channel'),
            channel_types: [...channelTypes],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...commandWords('settings questions'),
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            ...optionWords('settings questions', 'channel'),
            required: true,
            channel_types: [...channelTypes],
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            ...optionWords('settings questions', 'answer'),
            required: true,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...commandWords('settings private'),
        options: [
          {
            type: ApplicationCommandOptionType.Boolean,
            ...optionWords('settings private', 'private'),
            required: true,
          },
        ],
      },
    ],
  },

  async execute({ interaction, services, reply, texts }) {
    const { guildId } = interaction;
    if (guildId === null) {
      await reply.show(plainScreen(texts.settings.guildOnly));
      return;
    }
    const change = changeOf(interaction, services.settings.of(guildId));
    const now = change ? await services.settings.change(guildId, change) : services.settings.of(guildId);
    await reply.show(settingsScreen(now, interaction.locale, services.desk.config.MESSAGE_CONTENT));
  },
};

/** What a subcommand changes; null when it only shows. */
function changeOf(
  { options }: ChatInputCommandInteraction,
  now: GuildSettings,
): Partial<GuildSettings> | null {
  switch (options.getSubcommand()) {
    case 'language':
      return { language: options.getString('language', true) };
    case 'mentions': {
      const mentions = options.getString('where', true) === 'chosen' ? 'chosen' : 'everywhere';
      const channel = options.getChannel('channel');
      if (channel === null) return { mentions };
      const added = !now.mentionChannels.includes(channel.id);
      return { mentions, mentionChannels: withOrWithout(now.mentionChannels, channel.id, added) };
    }
    case 'questions': {
      const { id } = options.getChannel('channel', true);
      return {
        questionChannels: withOrWithout(now.questionChannels, id, options.getBoolean('answer', true)),
      };
    }
    case 'private':
      return { privateByDefault: options.getBoolean('private', true) };
    default:
      return null;
  }
}

function withOrWithout(ids: readonly string[], id: string, present: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return present ? [...others, id].slice(-100) : others;
}
