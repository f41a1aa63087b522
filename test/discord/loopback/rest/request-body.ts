import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.js';
import type { UploadedFile } from './rest-router.js';

/** Discord takes 10 MB a file and ten files; beyond this nobody reads on. */
const maximumBytes = 110 * 1024 * 1024;

/**
 * Reads JSON or `multipart/form-data` with a `payload_json` part and files.
 *
 * @throws ApiError 40005 when too large, 50109 when it is not JSON.
 */
export async function readBody(incoming: IncomingMessage): Promise<{ body: unknown; files: UploadedFile[] }> {
  const bytes = await readBytes(incoming);
  if (bytes.length === 0) return { body: null, files: [] };
  const contentType = incoming.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data'))
    return { body: parseJson(bytes.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: UploadedFile[] = [];
  let body: unknown = null;
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') {
      if (key === 'payload_json') body = parseJson(value);
    } else {
      const data = new Uint8Array(await value.arrayBuffer());
      files.push({ key, name: value.name, contentType: value.type || 'application/octet-stream', data });
    }
  }
  return { body, files };
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes) throw new ApiError(40005);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(50109, { cause: String(error) });
  }
}
