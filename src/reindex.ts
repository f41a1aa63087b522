import type { Page } from './article/page.js';
import { EdicolaError } from './errors.js';
import { type IngestResult, ingest, type Newsroom } from './pipeline.js';
import type { SourceItem } from './sources/source-item.js';
import type { Store } from './store/store.js';

export interface ReindexOptions {
  /** Read the kept pages again, with the reader of today. */
  reread?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export interface ReindexStep {
  done: number;
  total: number;
  result: IngestResult;
}

/**
 * Embeds again what was embedded by another model or cut by other settings; with `reread`, reads every kept page
 * again. It is an ingest of what is kept, so each article is renewed whole or stays as it was, and an
 * interrupted run goes on where it stopped.
 */
export async function* reindex(
  newsroom: Newsroom,
  options: ReindexOptions = {},
): AsyncGenerator<ReindexStep> {
  const { store, embedder, reader } = newsroom;
  const { reread = false, signal } = options;
  const ids = reread ? await store.articleIds() : await store.staleArticles(embedder.fingerprint);
  const { samples } = await store.counts();
  const renewing = { ...newsroom, reader: reread ? reader : storedArticles(store) };
  let done = 0;
  for await (const result of ingest(renewing, keptPages(store, ids), { sample: samples > 0, signal })) {
    yield { done: ++done, total: ids.length, result };
  }
}

async function* keptPages(store: Store, ids: readonly string[]): AsyncGenerator<SourceItem> {
  for (const id of ids) {
    const kept = await store.rawPage(id);
    if (kept) yield { source: kept.page.source, page: kept.page };
    else {
      const message = `the page of ${id} is not kept; ingest it again`;
      yield { source: id, error: new EdicolaError('page-not-kept', message) };
    }
  }
}

/** "Reads" a page by what is stored of it; version 0, so that a true reading is still owed. */
function storedArticles(store: Store): Newsroom['reader'] {
  return {
    version: 0,
    read: async (page: Page) => {
      const known = await store.knownPage(page.source);
      const stored = known && (await store.article(known.articleId));
      if (!stored) throw new EdicolaError('article-missing', `${page.source} has been forgotten meanwhile`);
      return stored.article;
    },
  };
}
