import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { discordDay } from '../dates.js';
import { safeLine } from '../safe-text.js';
import { screen } from '../screen.js';
import { commandWords } from '../texts/command-words.js';
import { version } from '../version.js';

export const status: Command = {
  data: { type: ApplicationCommandType.ChatInput, ...commandWords('status'), ...everywhere },
  async execute({ services, reply, texts }) {
    const { store, embedder, index } = services.desk;
    const counts = await store.counts();
    const words = texts.status;
    const lines = [
      [words.articles, String(counts.articles)],
      [words.passages, String(counts.passages)],
      [words.newest, discordDay(counts.newest) ?? '—'],
      [words.model, safeLine(embedder.model, 100)],
      [words.index, index.ready ? words.indexReady(index.size) : words.indexBuilding],
      [words.version, version()],
    ];
    const onlySamples = counts.samples > 0 && counts.samples === counts.articles;
    await reply.show(
      screen([
        `### ${texts.statusTitle}`,
        lines.map(([name, value]) => `**${name}** ${value}`).join('\n'),
        onlySamples ? `-# ${words.samples}` : '',
      ]),
    );
  },
};
