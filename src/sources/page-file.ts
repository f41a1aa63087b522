import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Page, PageFacts } from '../article/page.js';
import { EdicolaError, errorCode } from '../errors.js';
import { decodeText, isBinary } from './decode-text.js';
import { pageFormat } from './page-format.js';

/** A news page is thousands of times smaller; past this a file is something else. */
export const maxPageBytes = 10 * 1024 * 1024;

const unzip = promisify(gunzip);

/**
 * Reads one page from a file (`.gz` is unpacked).
 *
 * @param source how the file is shown in results and errors
 * @throws EdicolaError `file-missing`, `file-unreadable`, `file-empty`, `file-too-large`, `file-binary`
 */
export async function readPageFile(file: string, source: string, facts: PageFacts): Promise<Page> {
  const bytes = await unpacked(await boundedBytes(file, source), file, source);
  if (isBinary(bytes)) {
    throw new EdicolaError('file-binary', `${source} is not text; give a .txt, .md, .html or .jsonl file`);
  }
  const content = decodeText(bytes);
  if (content.trim() === '')
    throw new EdicolaError('file-empty', `${source} is empty; nothing to read in it`);
  return { source, format: pageFormat(file, content), content, facts };
}

/** The sentence for a file that cannot be read. */
export function fileError(cause: unknown, source: string): EdicolaError {
  if (cause instanceof EdicolaError) return cause;
  const code = errorCode(cause);
  if (code === 'ENOENT') {
    return new EdicolaError('file-missing', `${source} does not exist; check the path`, cause);
  }
  if (code === 'ELOOP') {
    return new EdicolaError('file-link-loop', `${source} is a link that leads to itself; remove it`, cause);
  }
  return new EdicolaError(
    'file-unreadable',
    `${source} cannot be read (${code}); check its permissions`,
    cause,
  );
}

async function boundedBytes(file: string, source: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file, 'r');
    const { size } = await handle.stat();
    if (size > maxPageBytes) throw tooLarge(source);
    return await handle.readFile();
  } catch (cause) {
    throw fileError(cause, source);
  }
}

async function unpacked(bytes: Uint8Array, file: string, source: string): Promise<Uint8Array> {
  if (!/\.gz$/i.test(file)) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength: maxPageBytes });
  } catch (cause) {
    if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(source);
    throw new EdicolaError('file-unreadable', `${source} is not a whole gzip file; copy it again`, cause);
  }
}

function tooLarge(source: string): EdicolaError {
  return new EdicolaError(
    'file-too-large',
    `${source} is over 10 MB; a page is smaller, a .jsonl file holds many`,
  );
}
