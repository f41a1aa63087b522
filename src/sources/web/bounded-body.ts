import { EdicolaError } from '../../errors.js';
import { maxPageBytes } from '../page-file.js';
import { fetchFailure } from './fetch-failure.js';

/**
 * The body as it is after decompression, of which no more is read than a page may have: a decompression bomb
 * stops growing there.
 *
 * @throws EdicolaError `fetch-too-large`, `fetch-failed`, `fetch-timeout`
 */
export async function boundedBody(
  body: AsyncIterable<Uint8Array> | null,
  url: URL,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > maxPageBytes)
        throw new EdicolaError('fetch-too-large', `${url.href} is over 10 MB; it is no article`);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw fetchFailure(url, cause, signal);
  }
  return Buffer.concat(chunks);
}
