/** The loopback's own time: a test that needs an interaction's token to expire skips 15 minutes instead of waiting. */
export class Clock {
  #skipped = 0;

  /** Milliseconds since 1970, as Discord sees them. */
  now(): number {
    return Date.now() + this.#skipped;
  }

  skip(milliseconds: number): void {
    this.#skipped += milliseconds;
  }
}
