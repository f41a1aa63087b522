import type { ChatInputCommandInteraction } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import type { IngestResult } from '../../pipeline.js';
import { attachmentFault, attachmentItems } from '../attachments.js';
import type { Call, Command } from '../command.js';
import { whoAndWhere } from '../feeders.js';
import { type IngestStage, ingestScreen } from '../rendering/ingest.js';
import { plainScreen } from '../screen.js';
import { commandWords, optionWords } from '../texts/command-words.js';
import { textsFor } from '../texts/texts.js';

/** Between two edits that show progress, in milliseconds: Discord allows five in five seconds. */
const progressEvery = 2500;

/** Nothing else may be named: a path would be one on the bot's own machine. */
const webAddress = /^https?:\/\/\S+$/i;

export const ingest: Command = {
  feeding: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('ingest'),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      { type: ApplicationCommandOptionType.String, ...optionWords('ingest', 'url'), max_length: 2000 },
      { type: ApplicationCommandOptionType.Attachment, ...optionWords('ingest', 'file') },
    ],
  },

  refused(interaction, { feeders, desk }) {
    const texts = textsFor(interaction.locale);
    if (!feeders.mayFeed(whoAndWhere(interaction))) return plainScreen(texts.notFeeder);
    const url = interaction.options.getString('url');
    const file = interaction.options.getAttachment('file');
    if ((url === null) === (file === null)) return plainScreen(texts.ingestNeedsOne);
    if (url !== null) return webAddress.test(url.trim()) ? null : plainScreen(texts.addressUnsupported);
    const fault = file && attachmentFault(file, desk.config.DISCORD_API);
    return fault ? plainScreen(fault(texts)) : null;
  },

  async execute(call) {
    const { interaction, services } = call;
    const file = interaction.options.getAttachment('file');
    const url = interaction.options.getString('url')?.trim() ?? '';
    const items = file ? attachmentItems(file) : services.desk.addressItems(url);
    await showIngest(call, services.desk.ingest(items), file?.id ?? null);
    services.libraryChanged();
  },
};

async function showIngest(
  { reply, texts, services }: Call<ChatInputCommandInteraction>,
  coming: AsyncIterable<IngestResult>,
  attachmentId: string | null,
): Promise<void> {
  const results: IngestResult[] = [];
  let stage: IngestStage = 'done';
  let shownAt = Date.now();
  for await (const result of coming) {
    results.push(attachmentId === null ? result : named(result, attachmentId));
    // What is read by now is kept; the reader must not wait for the rest in vain.
    if (services.work.stopping) {
      stage = 'stopped';
      break;
    }
    if (Date.now() - shownAt < progressEvery) continue;
    shownAt = Date.now();
    await reply.show(ingestScreen(results, 'reading', texts));
  }
  await reply.show(ingestScreen(results, stage, texts));
}

/** Told by the name its owner knows: the attachment's id before it is ours, to tell files of one name apart. */
function named(result: IngestResult, attachmentId: string): IngestResult {
  const plain = (text: string) => text.replaceAll(`${attachmentId}/`, '');
  return { ...result, source: plain(result.source), message: result.message && plain(result.message) };
}
