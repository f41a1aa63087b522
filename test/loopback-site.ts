import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A news site on 127.0.0.1: pages, feeds and whatever else a test puts under a path, and what was asked of it. */
export class LoopbackSite {
  /** Requests so far, `METHOD path`, with `if-none-match` where sent. */
  readonly requests: string[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;
  /** Requests being answered now, and the most there were at once. */
  #open = 0;
  mostAtOnce = 0;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async open(): Promise<LoopbackSite> {
    const site = new LoopbackSite();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  put(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** A page or feed that knows whether it has changed. */
  putText(path: string, type: string, text: string | Buffer, headers: Record<string, string> = {}): void {
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    this.put(path, (response, request) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': type, etag, ...headers }).end(text);
    });
  }

  redirect(from: string, to: string): void {
    this.put(from, (response) => response.writeHead(302, { location: to }).end());
  }

  /** Requests for a path, whatever its parameters, since the last time this was asked. */
  asked(path: string): string[] {
    const found = this.requests.filter((request) => request.split(' ')[1]?.replace(/\?.*/, '') === path);
    this.requests.length = 0;
    return found;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const condition = request.headers['if-none-match'] ? ' conditional' : '';
    this.requests.push(`${request.method} ${request.url}${condition}`);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#open);
    response.on('close', () => this.#open--);
    const answer = this.#answers.get((request.url ?? '').replace(/\?.*/, ''));
    if (answer) answer(response, request);
    else response.writeHead(404).end('nothing here');
  }
}

/** A page of an invented paper: enough of a page to be read as one. */
export function newsPage(title: string, paragraphs: readonly string[], head = ''): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
    <body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
    <article><h1>${title}</h1><p>di Anna Riva, 3 marzo 2026</p>${body}</article><footer>© 2026 Il Loopback</footer></body></html>`;
}
