import path from 'node:path';
import { addFeed } from '../../src/feeds/keep-feeds.js';
import { type FeedDesk, type FeedRun, runFeed } from '../../src/feeds/run-feed.js';
import type { IngestResult } from '../../src/pipeline.js';
import { WebFetcher } from '../../src/sources/web/fetch-page.js';
import { guardedAgent } from '../../src/sources/web/guarded-agent.js';
import { Robots } from '../../src/sources/web/robots.js';
import { createSqliteFeedStore } from '../../src/store/sqlite/feed-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { LoopbackSite } from '../loopback-site.js';
import { temporaryFolder } from '../store/temporary-folder.js';

/** Feeds in a real database, read from a site on loopback; pages are noted instead of read. */
export class TestDesk implements Pick<FeedDesk, 'kept'> {
  readonly desk: FeedDesk;
  /** Sources ingested, in order. */
  readonly ingested: string[] = [];

  private constructor(
    readonly site: LoopbackSite,
    private readonly store: ReturnType<typeof openSqliteStore>,
  ) {
    const policy = { allowPrivate: true, ports: [] };
    const fetcher = new WebFetcher(policy, guardedAgent(policy));
    this.desk = {
      feeds: createSqliteFeedStore(store.database),
      fetcher,
      robots: new Robots(fetcher),
      kept: this.kept,
      nextPage: async () => null,
      ingest: (items) => this.#note(items),
      underWay: new Map(),
    };
  }

  static async open(): Promise<TestDesk> {
    const site = await LoopbackSite.open();
    return new TestDesk(site, openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') }));
  }

  kept = async () => null;

  /** Puts a feed on the site and adds it. */
  async add(name: string, items: readonly string[], channelId: string | null = null): Promise<string> {
    this.put(name, items);
    return (await addFeed(this.desk, `${this.site.origin}${name}`, channelId)).url;
  }

  put(name: string, items: readonly string[], channel = ''): void {
    this.site.putText(name, 'application/rss+xml', rss(items, channel));
  }

  async run(url: string): Promise<FeedRun> {
    this.ingested.length = 0;
    return await runFeed(this.desk, { url });
  }

  async close(): Promise<void> {
    await this.desk.fetcher.close();
    await this.site.close();
    await this.store.close();
  }

  async *#note(items: Parameters<FeedDesk['ingest']>[0]): AsyncGenerator<IngestResult> {
    for await (const item of items) {
      const { source } = item;
      this.ingested.push(source.replace(this.site.origin, ''));
      const nothing = { source, title: null, sections: 0, passages: 0 };
      if ('error' in item) {
        const { code, message } = item.error;
        yield { ...nothing, status: 'failed', articleId: null, code, message };
      } else {
        yield { ...nothing, status: 'added', articleId: source, code: null, message: null };
      }
    }
  }
}

export const rss = (items: readonly string[], channel = '') =>
  `<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>Il Loopback</title>${channel}${items.join('')}</channel></rss>`;

export const item = (id: string, more = '') =>
  `<item><title>${id}</title><guid isPermaLink="false">${id}</guid><link>/${id}</link>${more}</item>`;
