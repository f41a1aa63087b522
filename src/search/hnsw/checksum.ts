import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Size and CRC-32 of a file: it guards against truncation and decay, not against people. */
export async function checksum(file: string): Promise<{ bytes: number; crc32: number }> {
  let bytes = 0;
  let sum = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    bytes += chunk.length;
    sum = crc32(chunk, sum);
  }
  return { bytes, crc32: sum };
}
