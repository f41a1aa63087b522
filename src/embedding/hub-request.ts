import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { EdicolaError } from '../errors.js';

/** A file as the hub begins to send it. */
export interface HubResponse {
  status: number;
  /** Where in the file the body begins: 0 unless a range was asked for and granted. */
  offset: number;
  /** Whole size in bytes, where told. */
  size: number | null;
  /** SHA-256 the hub names for a large file (`x-linked-etag`), where told. */
  sha256: string | null;
  body: Readable;
  /** Lets go of a body that is not wanted. */
  discard(): Promise<void>;
}

const mostRedirects = 5;
const headersTimeoutMs = 20_000;
/** Longest silence in the middle of a file. */
const silenceTimeoutMs = 30_000;

/**
 * Asks the hub for a file from `from` on. The hub sends large files from another host, and says their hash and
 * size only in the redirect, so redirects are followed here; never from https to http.
 */
export async function requestFile(address: string, from: number, signal?: AbortSignal): Promise<HubResponse> {
  let url = new URL(address);
  let sha256: string | null = null;
  let size: number | null = null;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await request(url, {
      headers: { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) },
      headersTimeout: headersTimeoutMs,
      bodyTimeout: silenceTimeoutMs,
      ...(signal ? { signal } : {}),
    });
    sha256 ??= /^"?([0-9a-f]{64})"?$/.exec(header(response, 'x-linked-etag'))?.[1] ?? null;
    size ??= wholeNumber(header(response, 'x-linked-size'));
    const location = header(response, 'location');
    if (response.statusCode < 300 || response.statusCode >= 400 || location === '') {
      const { body, statusCode: status } = response;
      return { status, sha256, body, discard: () => body.dump(), ...extent(response, size) };
    }
    await response.body.dump();
    url = redirected(url, location);
  }
  throw new EdicolaError('model-unreachable', `${address} redirects without end: check HF_ENDPOINT`);
}

/** Where the body begins and how large the whole file is. */
function extent(
  response: Dispatcher.ResponseData,
  linkedSize: number | null,
): { offset: number; size: number | null } {
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(header(response, 'content-range'));
  if (response.statusCode === 206 && range) {
    return { offset: Number(range[1]), size: linkedSize ?? Number(range[2]) };
  }
  return { offset: 0, size: linkedSize ?? wholeNumber(header(response, 'content-length')) };
}

function redirected(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (to && (to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:'))) return to;
  throw new EdicolaError(
    'model-unreachable',
    `${from.host} redirects to an address that is not safe: check HF_ENDPOINT`,
  );
}

function header(response: Dispatcher.ResponseData, name: string): string {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
