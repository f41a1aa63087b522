import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

/** A browser's own protocol: https://chromedevtools.github.io/devtools-protocol/ */
export class BrowserConnection {
  #socket;
  #asked = new Map();
  #last = 0;

  constructor(socket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    socket.on('close', () => this.#fail(new Error('the browser closed the connection')));
  }

  static async open(address) {
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new BrowserConnection(socket);
  }

  /** @returns the tab, once its page is complete */
  async openTab(address) {
    const { targetId } = await this.send('Target.createTarget', { url: address });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    while ((await this.evaluate(sessionId, 'location.href + document.readyState')) !== `${address}complete`) {
      await sleep(50);
    }
    return sessionId;
  }

  async evaluate(tab, expression) {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', options, tab);
    if (exceptionDetails) throw new Error(`the page failed: ${exceptionDetails.exception?.description}`);
    return result.value;
  }

  send(method, params, sessionId) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  async close() {
    const closed = once(this.#socket, 'close');
    this.#socket.close();
    await closed;
  }

  #receive({ id, result, error }) {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  }

  #fail(error) {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
