import iconv from 'iconv-lite';

/**
 * Bytes to text: the byte order mark, else UTF-8 where the bytes are valid UTF-8, else the charset the server
 * stated, else the one an HTML page declares, else windows-1252 (what the WHATWG Encoding Standard makes of unlabelled Western pages).
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: that is an answer, not a failure. (Node 20's own windows-1252 decoder gives C1 controls for “ and ”.)
    return iconv.decode(bytes, knownCharset(stated) ?? declaredCharset(bytes) ?? 'windows-1252');
  }
}

/** Whether bytes are no text at all: a NUL byte early on, in what is not UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  return byteOrderMark(bytes)?.startsWith('utf-16') !== true && bytes.subarray(0, 8192).includes(0);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return knownCharset(/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null);
}

/** A label that names a charset other than UTF-8, which the bytes are known not to be. */
function knownCharset(label: string | null): string | null {
  return label !== null && !/^utf-?(8|16)/i.test(label) && iconv.encodingExists(label) ? label : null;
}
