import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the hub treats one file. */
export interface HubFile {
  content: Buffer;
  /** Sent as the real hub sends large files: a redirect to another host, with hash and size in it. */
  large?: boolean;
  /** Closes the connection after so many bytes, as often as said. */
  breaksAfter?: { bytes: number; times: number };
  /** Says another hash than the content's. */
  wrongHash?: boolean;
  /** Answers with this status instead, as often as said. */
  status?: { code: number; times: number };
  /** Ignores ranges. */
  noRanges?: boolean;
}

/** A model hub on this machine, which records what it was asked. */
export interface LoopbackHub {
  endpoint: string;
  /** Method, path and range of each request. */
  requests: string[];
  close(): Promise<void>;
}

/** @param files by path, e.g. `owner/name/resolve/main/config.json` */
export async function startLoopbackHub(files: Record<string, HubFile>): Promise<LoopbackHub> {
  const requests: string[] = [];
  const server = createServer((incoming, response) => {
    const path = decodeURIComponent((incoming.url ?? '').slice(1));
    requests.push(`${path} ${incoming.headers.range ?? ''}`.trim());
    const file = files[path.replace(/^store\//, '')];
    if (!file) {
      response.writeHead(404).end();
    } else if (file.large && !path.startsWith('store/')) {
      redirect(response, path, file, incoming.headers.host ?? '');
    } else {
      sendFile(incoming, response, file);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function redirect(response: ServerResponse, path: string, file: HubFile, host: string): void {
  const hash = createHash('sha256')
    .update(file.wrongHash ? 'other' : file.content)
    .digest('hex');
  response
    .writeHead(302, {
      location: `http://${host.replace('127.0.0.1', 'localhost')}/store/${path}`,
      'x-linked-etag': `"${hash}"`,
      'x-linked-size': file.content.length,
    })
    .end();
}

function sendFile(incoming: IncomingMessage, response: ServerResponse, file: HubFile): void {
  if (file.status && file.status.times > 0) {
    file.status.times -= 1;
    response.writeHead(file.status.code).end();
    return;
  }
  const from = file.noRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(incoming.headers.range ?? '')?.[1] ?? 0);
  const size = file.content.length;
  if (from >= size && from > 0) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const body = file.content.subarray(from);
  const range = from > 0 ? { 'content-range': `bytes ${from}-${size - 1}/${size}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': body.length, ...range });
  if (file.breaksAfter && file.breaksAfter.times > 0) {
    file.breaksAfter.times -= 1;
    response.write(body.subarray(0, file.breaksAfter.bytes), () => setTimeout(() => response.destroy(), 50));
    return;
  }
  response.end(body);
}
