import { channelMention } from 'discord.js';
import type { GuildSettings } from '../../chat/guild-settings.js';
import { cutText } from '../limits.js';
import { type Screen, screen } from '../screen.js';
import { choiceName } from '../texts/command-words.js';
import { textsFor } from '../texts/texts.js';

/** All settings of a server. */
export function settingsScreen(settings: GuildSettings, language: string, messageContent: boolean): Screen {
  const texts = textsFor(language);
  const words = texts.settings;
  const questions = mentions(settings.questionChannels) || words.none;
  const needs = settings.questionChannels.length > 0 && !messageContent ? ` (${words.needsContent})` : '';
  const lines = [
    [words.language, choiceName('settings language', settings.language, language)],
    [
      words.mentions,
      settings.mentions === 'everywhere'
        ? words.everywhere
        : words.chosen(mentions(settings.mentionChannels)),
    ],
    [words.questionChannels, `${questions}${needs}`],
    [words.private, settings.privateByDefault ? words.yes : words.no],
  ];
  return screen([
    `### ${texts.settingsTitle}`,
    lines.map(([name, value]) => `**${name}:** ${value}`).join('\n'),
  ]);
}

function mentions(channels: readonly string[]): string {
  return cutText(channels.map((id) => channelMention(id)).join(' '), 1000);
}
