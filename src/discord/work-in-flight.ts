/** Counts what is being done, so that a stop can wait for it. */
export class WorkInFlight {
  readonly #running = new Set<Promise<unknown>>();
  #stopping = false;

  /** Once true, nothing new is begun. */
  get stopping(): boolean {
    return this.#stopping;
  }

  track(work: Promise<unknown>): void {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
  }

  /** Takes no new work and waits for what runs, `milliseconds` at most; false when something was still running. */
  async drain(milliseconds: number): Promise<boolean> {
    this.#stopping = true;
    const deadline = Date.now() + milliseconds;
    while (this.#running.size > 0) {
      const left = deadline - Date.now();
      if (left <= 0) return false;
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise((resolve) => {
        timer = setTimeout(resolve, left);
      });
      await Promise.race([Promise.all(this.#running), timeout]);
      clearTimeout(timer);
    }
    return true;
  }
}
