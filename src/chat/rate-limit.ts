/** Allows so many events a minute for each key, and says how long to wait for the next. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  /** Times of the last minute's events, oldest first. */
  readonly #events = new Map<string, number[]>();

  constructor(perMinute: number, now: () => number = Date.now) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Seconds until the next event is allowed; 0 is now. */
  wait(key: string): number {
    const recent = this.#recent(key);
    const oldest = recent[recent.length - this.#perMinute];
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + 60_000 - this.#now()) / 1000));
  }

  take(key: string): void {
    const recent = this.#recent(key);
    recent.push(this.#now());
    // Kept in order of last use, so that what is idle is at the front and the map stays as small as a minute's users.
    this.#events.delete(key);
    this.#events.set(key, recent);
    for (const [idle] of this.#events) {
      if (this.#recent(idle).length > 0) break;
      this.#events.delete(idle);
    }
  }

  #recent(key: string): number[] {
    const since = this.#now() - 60_000;
    return (this.#events.get(key) ?? []).filter((at) => at > since);
  }
}
