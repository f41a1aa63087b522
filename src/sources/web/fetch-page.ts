import { type Agent, fetch } from 'undici';
import type { PageValidators } from '../../article/page.js';
import { EdicolaError } from '../../errors.js';
import { boundedBody } from './bounded-body.js';
import { fetchFailure, timeLimit } from './fetch-failure.js';
import { HostTurns } from './host-turns.js';
import { statusFailure } from './status-failure.js';
import { checkedAddress, type WebPolicy } from './web-policy.js';

/** A body as it came, decompressed. */
export interface FetchedBytes {
  status: 'fetched';
  /** After redirects. */
  url: string;
  bytes: Uint8Array;
  contentType: string;
  charset: string | null;
  validators: PageValidators;
}

/** What came of asking for a page or a feed. */
export type Fetched = FetchedBytes | { status: 'unchanged' };

export interface FetchOptions {
  validators?: PageValidators | undefined;
  /** Media types taken, e.g. `text/html`. */
  accept: readonly string[];
  signal?: AbortSignal | undefined;
}

const maxRedirects = 5;
const userAgent = 'Edicola/0.1 (news library of a Discord community; reads articles it was asked to read)';

/** Fetches from the web, and from nowhere else. */
export class WebFetcher {
  readonly policy: WebPolicy;
  readonly #agent: Agent;
  readonly #turns = new HostTurns();

  constructor(policy: WebPolicy, agent: Agent) {
    this.policy = policy;
    this.#agent = agent;
  }

  /**
   * @throws EdicolaError `bad-address`, `forbidden-address`, `fetch-failed`, `fetch-timeout`, `fetch-refused`
   * (the site said no), `fetch-unavailable` (it is out of order), `fetch-too-large`, `fetch-type`, `too-many-redirects`, `host-busy`
   */
  async fetch(address: string, options: FetchOptions): Promise<Fetched> {
    const limit = AbortSignal.timeout(timeLimit);
    const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
    let url = checkedAddress(address, this.policy);
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const step = await this.#turns.run(url.host, () => this.#request(url, options, signal));
      if ('status' in step) return step;
      // Every hop is checked as the first was: a public page may redirect to a private one.
      url = checkedAddress(step.location, this.policy);
    }
    throw new EdicolaError(
      'too-many-redirects',
      `${address} redirects over ${maxRedirects} times; give the final address`,
    );
  }

  /** Until when an address's host has asked for patience, milliseconds since 1970; 0 where it has not. */
  busyUntil(address: string): number {
    return URL.canParse(address) ? this.#turns.busyUntil(new URL(address).host) : 0;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #request(
    url: URL,
    options: FetchOptions,
    signal: AbortSignal,
  ): Promise<Fetched | { location: string }> {
    const answer = await this.#answer(url, options, signal);
    const { status, headers } = answer;
    if (status >= 300 && status < 400 && status !== 304) {
      await answer.body?.cancel();
      return { location: redirectTarget(url, headers.get('location')) };
    }
    if (status === 304) return { status: 'unchanged' };
    if (!answer.ok) {
      await answer.body?.cancel();
      this.#turns.observe(url.host, status, headers.get('retry-after'));
      throw statusFailure(url, status);
    }
    const [contentType = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
    if (!options.accept.includes(contentType.trim())) {
      await answer.body?.cancel();
      const type = contentType.trim() || 'of no type';
      throw new EdicolaError(
        'fetch-type',
        `${url.href} is ${type}, not a page of text; give the article's own address`,
      );
    }
    const charset = /charset="?([\w-]+)/.exec(parameters.join(';'))?.[1] ?? null;
    const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
    const bytes = await boundedBody(answer.body, url, signal);
    return { status: 'fetched', url: url.href, bytes, contentType: contentType.trim(), charset, validators };
  }

  async #answer(url: URL, { accept, validators }: FetchOptions, signal: AbortSignal) {
    const headers: Record<string, string> = {
      'user-agent': userAgent,
      accept: `${accept.join(', ')};q=0.9, */*;q=0.1`,
    };
    if (validators?.etag) headers['if-none-match'] = validators.etag;
    if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
    try {
      return await fetch(url.href, { dispatcher: this.#agent, redirect: 'manual', headers, signal });
    } catch (cause) {
      throw fetchFailure(url, cause, signal);
    }
  }
}

function redirectTarget(url: URL, location: string | null): string {
  if (location === null || !URL.canParse(location, url.href)) {
    throw new EdicolaError('fetch-failed', `${url.href} redirects to nowhere; give the final address`);
  }
  return new URL(location, url).href;
}
