import robotsModule from 'robots-parser';
import { errorCode } from '../../errors.js';
import { decodeText } from '../decode-text.js';
import type { WebFetcher } from './fetch-page.js';

/** The package's types describe a default export that its CommonJS module does not have. */
const robotsParser = robotsModule as unknown as (
  address: string,
  text: string,
) => { isAllowed(url: string, agent: string): boolean | undefined };

/** How long what a site allows is remembered, in milliseconds. */
const remembered = 24 * 3_600_000;
/** How long a site is let be whose rules could not be read, in milliseconds. */
const unknownFor = 5 * 60_000;
/** Sites remembered at once. */
const most = 500;
/** RFC 9309, section 2.5: at least the first 500 kibibytes are read. */
const longest = 512 * 1024;

type Allows = (url: string) => boolean;

/** What sites allow programs that come by themselves (RFC 9309). Somebody who names a page is no such program. */
export class Robots {
  readonly #fetcher: WebFetcher;
  readonly #rules = new Map<string, { until: number; allows: Allows }>();

  constructor(fetcher: WebFetcher) {
    this.#fetcher = fetcher;
  }

  /** @throws EdicolaError why a site's rules could not be read: it is out of order, and allows nothing now */
  async allows(address: string, signal?: AbortSignal): Promise<boolean> {
    const { origin } = new URL(address);
    const known = this.#rules.get(origin);
    if (known && known.until > Date.now()) return known.allows(address);
    const read = await this.#read(origin, signal);
    if (this.#rules.size >= most) this.#rules.clear();
    this.#rules.set(origin, { until: Date.now() + read.lasts, allows: read.allows });
    return read.allows(address);
  }

  async #read(origin: string, signal?: AbortSignal): Promise<{ lasts: number; allows: Allows }> {
    const address = `${origin}/robots.txt`;
    try {
      const fetched = await this.#fetcher.fetch(address, { accept: ['text/plain'], signal });
      if (fetched.status !== 'fetched') return { lasts: remembered, allows: () => true };
      const rules = robotsParser(address, decodeText(fetched.bytes.subarray(0, longest)));
      return { lasts: remembered, allows: (url) => rules.isAllowed(url, 'Edicola') !== false };
    } catch (error) {
      signal?.throwIfAborted();
      // No such file, or a page in its place, allows everything.
      if (['fetch-refused', 'fetch-type'].includes(errorCode(error)))
        return { lasts: remembered, allows: () => true };
      const unknown = (): never => {
        throw error;
      };
      return { lasts: unknownFor, allows: unknown };
    }
  }
}
