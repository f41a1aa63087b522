import { setTimeout } from 'node:timers/promises';
import pMap from 'p-map';
import { errorMessage } from '../errors.js';
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
  const polling = (async () => {
    while (!signal.aborted) {
      try {
        for (const run of await runFeeds(desk, dueFeeds(await desk.feeds.feeds(), Date.now()), signal))
          await onRun?.(run);
      } catch (error) {
        if (!signal.aborted) onFailure?.(errorMessage(error));
      }
      await setTimeout(lookEvery, undefined, { signal, ref: false }).catch(() => null);
    }
  })();
  return async () => {
    stopping.abort();
    await polling;
  };
}

/** Reads feeds now, whether they are due or not. */
export async function runFeeds(
  desk: FeedDesk,
  feeds: Parameters<typeof runFeed>[1][],
  signal?: AbortSignal,
): Promise<FeedRun[]> {
  return await pMap(feeds, (feed) => runFeed(desk, feed, signal), { concurrency: feedsAtOnce });
}
