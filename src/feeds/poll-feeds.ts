import { setTimeout } from 'node:timers/promises';
import pMap from 'p-map';
import PQueue from 'p-queue';
import { errorMessage } from '../errors.js';
import type { Feed } from '../store/feed-store.js';
import { type FeedDesk, type FeedRun, runFeed } from './run-feed.js';
import { dueFeeds } from './schedule.js';

export interface PollOptions {
  /** What came of each feed, as it comes. */
  onRun?: ((run: FeedRun) => Promise<void> | void) | undefined;
  /** What went wrong beside the feeds themselves: the store, the one who was told. */
  onFailure?: ((message: string) => void) | undefined;
}

/** How often the feeds that are due are looked for, in milliseconds. */
const lookEvery = 15_000;
/** Feeds read side by side: they wait for other people's servers. */
const feedsAtOnce = 4;

/** Reads every feed whose time has come, until it is stopped; returns what stops it and waits for its end. */
export function pollFeeds(desk: FeedDesk, { onRun, onFailure }: PollOptions = {}): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const queue = new PQueue({ concurrency: feedsAtOnce });
  const waiting = new Set<string>();
  const failed = (error: unknown) => {
    if (!signal.aborted) onFailure?.(errorMessage(error));
  };
  const read = async (feed: Feed) => {
    try {
      if (!signal.aborted) await onRun?.(await runFeed(desk, feed, signal));
    } catch (error) {
      failed(error);
    } finally {
      waiting.delete(feed.url);
    }
  };
  const looking = (async () => {
    while (!signal.aborted) {
      // A feed that takes its time keeps no other from its turn.
      const due = await desk.feeds.feeds().then((feeds) => dueFeeds(feeds, Date.now()), failed);
      for (const feed of due ?? []) {
        if (waiting.has(feed.url)) continue;
        waiting.add(feed.url);
        void queue.add(() => read(feed));
      }
      await setTimeout(lookEvery, undefined, { signal, ref: false }).catch(() => null);
    }
  })();
  return async () => {
    stopping.abort();
    await looking;
    await queue.onIdle();
  };
}

/** Reads feeds now, whether they are due or not. */
export async function runFeeds(
  desk: FeedDesk,
  feeds: readonly Feed[],
  { onRun, signal }: Pick<PollOptions, 'onRun'> & { signal?: AbortSignal | undefined } = {},
): Promise<FeedRun[]> {
  const read = async (feed: Feed) => {
    const run = await runFeed(desk, feed, signal);
    await onRun?.(run);
    return run;
  };
  return await pMap(feeds, read, { concurrency: feedsAtOnce });
}
