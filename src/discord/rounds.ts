/** How often the library is looked at for what another process has written, in milliseconds. */
const lookEvery = 15_000;
/** How long a change may settle: many articles make one round. */
const settle = 2000;

/** Work that the library's changes bring, one round after the other: now and then, and soon after a change. */
export class Rounds {
  readonly #round: (signal: AbortSignal) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #stop = new AbortController();
  #look: NodeJS.Timeout | undefined;
  #next: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(round: (signal: AbortSignal) => Promise<void>, failed: (error: unknown) => void) {
    this.#round = round;
    this.#failed = failed;
  }

  start(): void {
    this.#look = setInterval(() => this.#in(0), lookEvery);
    // What was written while the bot was away counts too.
    this.#in(settle);
  }

  soon(): void {
    this.#in(settle);
  }

  /** No new round; the one under way is asked to stop, and waited for. */
  async close(): Promise<void> {
    this.#stop.abort();
    clearInterval(this.#look);
    clearTimeout(this.#next);
    await this.#running;
  }

  #in(milliseconds: number): void {
    const { signal } = this.#stop;
    if (signal.aborted) return;
    clearTimeout(this.#next);
    this.#next = setTimeout(() => {
      this.#running = this.#running
        .then(() => (signal.aborted ? undefined : this.#round(signal)))
        .catch(this.#failed);
    }, milliseconds);
  }
}
