/** Pace is taken over so many milliseconds: what was known already goes by a hundred times as fast as what is new. */
const paceOver = 60_000;

/** How long the rest of a long work takes, at the pace of the last minute. */
export class TimeLeft {
  readonly #marks: { at: number; done: number }[] = [];

  /** Seconds; null while there is no pace yet, or nothing is left. */
  after(done: number, total: number, now = performance.now()): number | null {
    this.#marks.push({ at: now, done });
    while (this.#marks.length > 2 && now - (this.#marks[1]?.at ?? now) > paceOver) this.#marks.shift();
    const [first] = this.#marks;
    const gained = done - (first?.done ?? done);
    if (gained <= 0 || done >= total) return null;
    return ((now - (first?.at ?? now)) / gained / 1000) * (total - done);
  }
}

/** `40 s`, `12 min`, `3 h 5 min`. */
export function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
