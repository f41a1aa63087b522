import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Attachment } from 'discord.js';
import { EdicolaError } from '../errors.js';
import { localSource } from '../sources/local-sources.js';
import type { SourceItem } from '../sources/source-item.js';
import type { Texts } from './texts/texts.js';

const megabytes = 10;
const mostBytes = megabytes * 1024 * 1024;
const patience = 30_000;
const extensions = ['.txt', '.md', '.html', '.htm', '.jsonl'];
const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net'];

type Judged = Pick<Attachment, 'id' | 'name' | 'size' | 'url' | 'contentType'>;

/** What is wrong with an attachment, by what Discord says of it, before anything is downloaded; null for nothing. */
export function attachmentFault(file: Judged, api: string): ((texts: Texts) => string) | null {
  if (!extensions.includes(path.extname(file.name).toLowerCase())) return (texts) => texts.fileType;
  if (/^(image|video|audio|font)\//.test(file.contentType ?? '')) return (texts) => texts.fileType;
  if (file.size > mostBytes) return (texts) => texts.fileSize(megabytes);
  return isFromDiscord(file.url, api) ? null : (texts) => texts.fileHost;
}

/** The pages in an attachment: downloaded to a file of its own, which is gone afterwards. */
export async function* attachmentItems(file: Judged): AsyncGenerator<SourceItem> {
  const folder = await mkdtemp(path.join(tmpdir(), 'edicola-attachment-'));
  try {
    // The name decides the format and is shown; as part of a path it is reduced to harmless characters.
    const name = path
      .basename(file.name)
      .replace(/[^\p{L}\p{N}._-]/gu, '_')
      .slice(-100);
    // The attachment's own id goes into the article's: two files of one name are two articles.
    const place = path.join(folder, file.id, name);
    await mkdir(path.dirname(place));
    await writeFile(place, await download(file.url));
    yield* localSource(place, { cwd: folder, root: folder });
  } catch (cause) {
    const error =
      cause instanceof EdicolaError
        ? cause
        : new EdicolaError('attachment-lost', 'the file could not be downloaded; attach it again', cause);
    yield { source: file.name, error };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Only from Discord's own hosts, or from the host of `DISCORD_API` where that is another. */
function isFromDiscord(address: string, api: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const own = new URL(api);
  if (own.hostname !== 'discord.com') return url.host === own.host && url.protocol === own.protocol;
  return url.protocol === 'https:' && url.port === '' && discordHosts.includes(url.hostname);
}

async function download(address: string): Promise<Buffer> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok || response.body === null) {
    throw new EdicolaError(
      'attachment-lost',
      `Discord did not give the file (${response.status}); attach it again`,
    );
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > mostBytes) {
      throw new EdicolaError('file-too-large', `the file has over ${megabytes} MB; give a smaller one`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
