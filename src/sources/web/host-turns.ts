import PQueue from 'p-queue';
import { EdicolaError } from '../../errors.js';

/** Requests one host gets at once; more than a browser of one reader would is not polite. */
const atOnce = 2;
/** Longest time a host's `Retry-After` is taken for, in milliseconds. */
const longestWait = 24 * 3_600_000;

/** Two requests a host at once, and none while the host has asked for patience. */
export class HostTurns {
  readonly #queues = new Map<string, PQueue>();
  readonly #busyUntil = new Map<string, number>();

  /** @throws EdicolaError `host-busy` while a `Retry-After` lasts */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const wait = (this.#busyUntil.get(host) ?? 0) - Date.now();
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw new EdicolaError(
        'host-busy',
        `${host} asked not to be asked for another ${seconds} s; try again then`,
      );
    }
    this.#busyUntil.delete(host);
    const queue = this.#queues.get(host) ?? new PQueue({ concurrency: atOnce });
    this.#queues.set(host, queue);
    try {
      return await queue.add(work);
    } finally {
      if (queue.size === 0 && queue.pending <= 1) this.#queues.delete(host);
    }
  }

  /** Milliseconds since 1970; 0 for a host that has not asked for patience. */
  busyUntil(host: string): number {
    return this.#busyUntil.get(host) ?? 0;
  }

  /** Takes note of what a refusal says about when to come back: seconds, or a date (RFC 9110, section 10.2.3). */
  observe(host: string, status: number, retryAfter: string | null): void {
    if (status !== 429 && status !== 503) return;
    const seconds = Number(retryAfter ?? 60);
    const wait = Number.isNaN(seconds) ? Date.parse(retryAfter ?? '') - Date.now() : seconds * 1000;
    if (wait > 0) this.#busyUntil.set(host, Date.now() + Math.min(wait, longestWait));
  }
}
