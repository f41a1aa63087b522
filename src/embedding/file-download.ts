import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EdicolaError, errorCode } from '../errors.js';
import { claimPart, leavePart } from './download-part.js';
import { type HubResponse, requestFile } from './hub-request.js';
import { sha256 } from './model-files.js';

export interface FileDownload {
  address: string;
  /** Where it goes; what has come of it is left as `<target>.part`. */
  target: string;
  /** Larger files are refused, in bytes. */
  limit: number;
  /** Expected SHA-256, where known; else the hub's own is used, where it names one. */
  sha256: string | null;
  signal?: AbortSignal | undefined;
  onProgress?: ((received: number, total: number | null) => void) | undefined;
}

/** The hub answered that there is no such file for us. */
export class FileNotFoundError extends Error {}

/** The transfer broke off; what came is kept for the next attempt. */
export class BrokenTransferError extends Error {}

/**
 * One attempt to download a file. A part left by an earlier attempt is continued where the hub allows it, and only
 * where a hash will tell whether the two halves belong together.
 *
 * @throws FileNotFoundError, BrokenTransferError, EdicolaError `model-corrupt` | `model-too-large`, system errors
 */
export async function downloadFile(download: FileDownload): Promise<void> {
  await mkdir(path.dirname(download.target), { recursive: true });
  const part = await claimPart(download.target);
  try {
    await attempt(download, part);
  } finally {
    // Where it has come whole it has its name by now, and there is no part.
    await leavePart(download.target, part);
  }
}

async function attempt(download: FileDownload, part: string): Promise<void> {
  const kept = await sizeOf(part);
  const response = await requestFile(download.address, kept, download.signal);
  const expected = download.sha256 ?? response.sha256;
  const continues = response.status === 206 && response.offset === kept && expected !== null;
  if (response.status === 200 || continues) {
    await receive(download, response, part, continues ? kept : 0);
  } else {
    await response.discard();
    const isWhole = response.status === 416 && expected !== null;
    if (!isWhole) await refused(response.status, part);
  }
  await complete(download, part, expected);
}

/** Appends the body to the part, from `start` on. */
async function receive(
  download: FileDownload,
  response: HubResponse,
  part: string,
  start: number,
): Promise<void> {
  if ((response.size ?? 0) > download.limit) {
    await response.discard();
    throw tooLarge(download);
  }
  try {
    await pipeline(
      response.body,
      counter(download, start, response.size),
      createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }),
      download.signal ? { signal: download.signal } : {},
    );
  } catch (error) {
    throw transferError(error);
  }
  if (response.size !== null && (await sizeOf(part)) < response.size) {
    throw new BrokenTransferError('it ended early');
  }
}

async function refused(status: number, part: string): Promise<never> {
  if ([401, 403, 404].includes(status)) throw new FileNotFoundError(`status ${status}`);
  // The part kept from before does not fit what the hub has now.
  if (status === 206 || status === 416) await rm(part, { force: true });
  throw new BrokenTransferError(`status ${status}`);
}

/** Checks the whole file and gives it its name. */
async function complete(
  { address, target }: FileDownload,
  part: string,
  expected: string | null,
): Promise<void> {
  if (expected !== null && (await sha256(part)) !== expected) {
    await rm(part, { force: true });
    throw new EdicolaError(
      'model-corrupt',
      `${address} is not what it should be (its SHA-256 differs), so it was thrown away: try again, or check HF_ENDPOINT`,
    );
  }
  await rename(part, target);
}

function counter(download: FileDownload, start: number, size: number | null): Transform {
  let received = start;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      received += chunk.length;
      if (received > download.limit) return done(tooLarge(download));
      download.onProgress?.(received, size);
      done(null, chunk);
    },
  });
}

function tooLarge({ address, limit }: FileDownload): EdicolaError {
  return new EdicolaError(
    'model-too-large',
    `${address} is larger than ${limit} bytes: choose another EMBEDDING_MODEL`,
  );
}

/** Of the errors of a transfer, those of the line are worth another attempt; those of the disk are not. */
function transferError(error: unknown): unknown {
  const isOurs = error instanceof EdicolaError || (error instanceof Error && error.name === 'AbortError');
  const isDisk = ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM', 'EIO'].includes(errorCode(error));
  return isOurs || isDisk ? error : new BrokenTransferError('the connection broke', { cause: error });
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
