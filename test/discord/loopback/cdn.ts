import type { ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import type { World } from './world.js';

/** Attachments, at `/cdn/attachments/<channel>/<id>/<name>`. A fault ordered for `GET /cdn` breaks the download. */
export function answerWithFile(world: World, faults: Faults, url: string, outgoing: ServerResponse): void {
  const fault = faults.take('GET /cdn');
  if (fault?.kind === 'drop') {
    outgoing.destroy();
    return;
  }
  const file = world.files.get(url.split('/')[4] ?? '');
  if (!file || fault) {
    outgoing.writeHead(fault?.kind === 'status' ? fault.status : 404).end();
    return;
  }
  outgoing.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': file.data.length });
  outgoing.end(file.data);
}
