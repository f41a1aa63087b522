import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { EdicolaError, errorMessage } from '../errors.js';
import { fileError, maxPageBytes } from './page-file.js';
import type { SourceItem } from './source-item.js';

/**
 * The articles of a `.jsonl` or `.jsonl.gz` file, one a line, read as a stream: the file may be of any size,
 * a line may not. A line that is not JSON becomes an error that names the line; the rest go on.
 *
 * @param file where it is
 * @param source how it is shown
 */
export async function* jsonLines(file: string, source: string): AsyncGenerator<SourceItem> {
  let number = 0;
  try {
    for await (const { line, share } of lines(file)) {
      number++;
      if (line === null) yield { source: `${source}:${number}`, error: tooLong(source, number), share };
      else if (line.trim() !== '') yield { ...readLine(line, `${source}:${number}`), share };
    }
  } catch (cause) {
    yield { source: number === 0 ? source : `${source}:${number + 1}`, error: fileError(cause, source) };
    return;
  }
  if (number === 0) {
    yield { source, error: new EdicolaError('file-empty', `${source} is empty; nothing to read in it`) };
  }
}

function readLine(line: string, source: string): SourceItem {
  try {
    const value: unknown = JSON.parse(line);
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    const named = typeof id === 'string' && id !== '' ? id.slice(0, 2000) : undefined;
    return { source, page: { source, format: 'json', content: line, facts: {}, id: named } };
  } catch (cause) {
    const message = `${source} is not JSON (${errorMessage(cause).slice(0, 80)}); mend the line`;
    return { source, error: new EdicolaError('bad-json', message, cause) };
  }
}

/** Lines as text, null for one over the size of a page, and how much of the file has been read with it. */
async function* lines(file: string): AsyncGenerator<{ line: string | null; share: number }> {
  const { size } = await stat(file);
  const raw = createReadStream(file);
  const share = () => Math.min(1, raw.bytesRead / Math.max(1, size));
  const unpacked = /\.gz$/i.test(file) ? pipeline(raw, createGunzip(), () => undefined) : raw;
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let skipping = false;
  for await (const chunk of unpacked) {
    const parts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield { line: skipping || part.length > maxPageBytes ? null : part, share: share() };
      skipping = false;
    }
    if (rest.length > maxPageBytes) {
      rest = '';
      skipping = true;
    }
  }
  rest += decoder.decode();
  if (skipping || rest !== '') yield { line: skipping ? null : rest, share: 1 };
}

function tooLong(source: string, number: number): EdicolaError {
  return new EdicolaError('file-too-large', `${source}:${number} is over 10 MB; one line holds one article`);
}
