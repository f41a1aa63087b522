/** Lets tests wait for what the bot does, without polling and without guessing how long it takes. */
export class Changes {
  readonly #waiting = new Set<() => void>();
  #scheduled = false;

  /** Something visible happened: whoever waits looks again, once for everything that happens in one turn. */
  notify(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      for (const look of [...this.#waiting]) look();
    });
  }

  /**
   * Resolves with the first value of `look` that is neither null, undefined nor false.
   *
   * @throws Error that names what was waited for, after `timeout` milliseconds.
   */
  until<T>(what: string, look: () => T | null | undefined | false, timeout = 15_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        const value = look();
        if (value === null || value === undefined || value === false) return;
        clearTimeout(timer);
        this.#waiting.delete(attempt);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(attempt);
        reject(new Error(`waited ${timeout} ms in vain for ${what}`));
      }, timeout);
      this.#waiting.add(attempt);
      attempt();
    });
  }
}
