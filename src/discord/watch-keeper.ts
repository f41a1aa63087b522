import { tellWatches } from '../chat/watches.js';
import type { Asked } from '../pipeline.js';
import type { Watch } from '../store/chat-store.js';
import { faultCode } from './discord-errors.js';
import type { Services } from './services.js';
import { sendNotice } from './watch-notice.js';

/** How often the library is looked at for what another process has written, in milliseconds. */
const lookEvery = 15_000;
/** How long a change may settle: many articles make one round. */
const settle = 2000;

/** Asks the open watches' questions again when the library has changed, and tells what is covered by now. */
export class WatchKeeper {
  readonly #services: Services;
  readonly #stop = new AbortController();
  #generation: number | null = null;
  #look: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#look = setInterval(() => this.#lookSoon(0), lookEvery);
    // What was ingested while the bot was away counts too.
    this.#lookSoon(settle);
  }

  changed(): void {
    this.#lookSoon(settle);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    clearInterval(this.#look);
    clearTimeout(this.#soon);
    await this.#round;
  }

  #lookSoon(milliseconds: number): void {
    if (this.#stop.signal.aborted) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#round = this.#round.then(() => this.#lookNow());
    }, milliseconds);
  }

  async #lookNow(): Promise<void> {
    const { desk, log, shared } = this.#services;
    try {
      const generation = await desk.store.generation();
      if (generation === this.#generation || this.#stop.signal.aborted) return;
      this.#generation = generation;
      shared.forget();
      const told = await tellWatches<Asked>({
        store: desk.chat,
        signal: this.#stop.signal,
        covered: (watch) => covered(watch, this.#services),
        tell: (watch, asked) => sendNotice(watch, asked, this.#services),
        failed: ({ id }, error) => log.warn('watch-failed', { watch: id, code: faultCode(error) }),
      });
      if (told > 0) log.info('watches-told', { count: told });
    } catch (error) {
      log.error('watch-round-failed', { code: faultCode(error) });
    }
  }
}

async function covered(watch: Watch, { desk }: Services): Promise<Asked | null> {
  const filter = { outlet: watch.outlet ?? undefined, since: watch.since ?? undefined };
  const asked = await desk.ask({ text: watch.question, filter, answerLanguage: watch.language });
  return asked.reply.refused ? null : asked;
}
