import { analysePassages } from './analyse-passages.js';
import type { Page, PageFacts } from './article/page.js';
import { Reader } from './article/reader.js';
import { readerVersion } from './article/reader-version.js';
import { Conversations } from './chat/conversations.js';
import type { Config } from './config.js';
import { type CreateEmbedderOptions, createEmbedder } from './embedding/create-embedder.js';
import { EdicolaError, errorMessage } from './errors.js';
import type { FeedDesk } from './feeds/run-feed.js';
import { databaseFile, type Library, openLibrary } from './library.js';
import {
  type Asked,
  ask,
  type IngestOptions,
  type IngestResult,
  ingest,
  type Newsroom,
  type Question,
} from './pipeline.js';
import { type ReindexOptions, type ReindexStep, reindex } from './reindex.js';
import { createSearch } from './search/create-search.js';
import { openVectorIndex } from './search/hnsw/hnsw-index.js';
import type { VectorIndex } from './search/vector-index.js';
import { localSource } from './sources/local-sources.js';
import type { SourceItem } from './sources/source-item.js';
import { WebFetcher } from './sources/web/fetch-page.js';
import { guardedAgent } from './sources/web/guarded-agent.js';
import { Robots } from './sources/web/robots.js';
import { isWebAddress, webSource } from './sources/web/web-source.js';
import type { Store } from './store/store.js';

/** The whole program, open: what the terminal, Discord and eval stand on. */
export interface Edicola extends Newsroom, Library {
  config: Config;
  index: VectorIndex;
  ask(question: Question): Promise<Asked>;
  ingest(items: AsyncIterable<SourceItem>, options?: IngestOptions): AsyncGenerator<IngestResult>;
  conversations: Conversations;
  /** The page or feed at a web address: what somebody who is not the owner names is never a path. */
  addressItems(address: string): AsyncIterable<SourceItem>;
  /** The pages of a file, a folder, a glob, a web page or a feed. */
  source(name: string, options: SourceOptions): AsyncIterable<SourceItem>;
  /** What reading feeds needs. */
  feedDesk: FeedDesk;
  reindex(options?: ReindexOptions): AsyncGenerator<ReindexStep>;
}

export interface SourceOptions {
  /** What a relative path is relative to. */
  cwd: string;
  facts?: PageFacts | undefined;
  signal?: AbortSignal | undefined;
}

export interface OpenOptions {
  /** Bytes of a model's file as they are downloaded; the total where the hub tells it. */
  onDownload?: ((file: string, received: number, total: number | null) => void) | undefined;
  /** Answer by full-text alone while a lost index is built, instead of waiting for it. */
  answerAtOnce?: boolean | undefined;
  /** Told in a sentence what goes on beside the questions: a rebuild, an index that could not be saved. */
  onNotice?: ((sentence: string) => void) | undefined;
}

/** How often a running program looks for what another process has written, in milliseconds. */
const refreshEvery = 1000;

/** Composition root: config -> store -> embedder -> index -> everything else. */
export async function openEdicola(config: Config, options: OpenOptions = {}): Promise<Edicola> {
  const library = openLibrary(config);
  const { store, chat } = library;
  const closing: (() => Promise<void>)[] = [() => library.close()];
  try {
    const embedder = await createEmbedder(embedderOptions(config, options));
    closing.unshift(() => embedder.close());
    const { fingerprint, dimensions } = embedder;
    const index = await openVectorIndex({
      store,
      directory: config.INDEX_DIR,
      fingerprint,
      dimensions,
      databaseFile: databaseFile(config),
    });
    closing.unshift(() => index.close());
    if (!options.answerAtOnce) await index.refresh();
    const pages = new Reader();
    closing.unshift(() => pages.close());
    const reader = {
      version: readerVersion,
      read: (page: Page) => pages.read(page),
    };
    const search = createSearch({ store, index, embedder });
    const conversations = new Conversations(chat);
    const newsroom: Newsroom = {
      store,
      reader,
      embedder,
      search,
      conversations,
      threshold: config.ANSWER_THRESHOLD,
    };
    closing.unshift(keepFresh(index, options));
    closing.unshift(analysing(store, options));
    const fetcher = openFetcher(config);
    closing.unshift(() => fetcher.close());
    const web = {
      fetcher,
      robots: new Robots(fetcher),
      kept: (address: string) => keptPage(store, address),
      nextPage: (page: Page) => nextPage(reader, page),
    };
    const ingestAndRefresh: Edicola['ingest'] = (items, ingestOptions) =>
      refreshedAfter(ingest(newsroom, items, ingestOptions), index);
    return {
      ...library,
      ...newsroom,
      conversations,
      config,
      index,
      ask: (question) => ask(newsroom, question),
      ingest: ingestAndRefresh,
      addressItems: (address) => webSource(address, web),
      source: (name, { cwd, facts, signal }) =>
        isWebAddress(name)
          ? webSource(name, { ...web, facts, signal })
          : localSource(name, { cwd, root: config.DATA_DIR, facts }),
      feedDesk: { ...web, feeds: library.feeds, ingest: ingestAndRefresh, underWay: new Map() },
      reindex: (reindexOptions) => refreshedAfter(reindex(newsroom, reindexOptions), index),
      close: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

/** Passes on what a writing run does, and shows it to the index as it goes on and at its end. */
async function* refreshedAfter<T>(steps: AsyncGenerator<T>, index: VectorIndex): AsyncGenerator<T> {
  try {
    yield* steps;
  } finally {
    await index.refresh();
  }
}

/** Looks every second for what another process has written; returns what stops it. */
function keepFresh(index: VectorIndex, { onNotice }: OpenOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let last = '';
  const look = () => {
    running = running
      .then(() => index.refresh())
      .then(
        () => {
          last = '';
        },
        (error: unknown) => {
          // The same trouble every second is told once.
          if (errorMessage(error) !== last) onNotice?.(errorMessage(error));
          last = errorMessage(error);
        },
      );
  };
  const timer = setInterval(look, refreshEvery);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Analyses beside everything else what an older Edicola did not; returns what stops it. */
function analysing(store: Store, { onNotice }: OpenOptions): () => Promise<void> {
  const stopping = new AbortController();
  const running = analysePassages(store, stopping.signal).catch((error: unknown) =>
    onNotice?.(errorMessage(error)),
  );
  return async () => {
    stopping.abort();
    await running;
  };
}

/** Closes in order; what fails to close does not keep the next from it. */
async function closeAll(steps: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps.splice(0)) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function openFetcher(config: Config): WebFetcher {
  const policy = { allowPrivate: config.ALLOW_PRIVATE_ADDRESSES, ports: config.FETCH_PORTS };
  return new WebFetcher(policy, guardedAgent(policy));
}

/** A page that cannot be read leads nowhere; why, the ingest will say. */
async function nextPage(reader: Newsroom['reader'], page: Page): Promise<string | null> {
  try {
    return (await reader.read(page)).nextPage ?? null;
  } catch (error) {
    if (error instanceof EdicolaError) return null;
    throw error;
  }
}

async function keptPage(store: Store, address: string): Promise<Page | null> {
  const known = await store.knownPage(address);
  return known ? ((await store.rawPage(known.articleId))?.page ?? null) : null;
}

function embedderOptions(config: Config, { onDownload }: OpenOptions): CreateEmbedderOptions {
  return {
    modelsDir: config.MODELS_DIR,
    model: config.EMBEDDING_MODEL,
    endpoint: config.HF_ENDPOINT,
    queryPrefix: config.EMBEDDING_QUERY_PREFIX,
    passagePrefix: config.EMBEDDING_PASSAGE_PREFIX,
    pooling: config.EMBEDDING_POOLING,
    onProgress: onDownload,
  };
}
