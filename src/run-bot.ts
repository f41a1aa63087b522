import type { Edicola } from './app.js';
import { startBot } from './discord/bot.js';
import { errorCode, errorMessage } from './errors.js';
import { pollFeeds } from './feeds/poll-feeds.js';
import { bringUpToDate, type Listener } from './inbox.js';
import { createLog, type Log } from './log.js';
import { keepForgetting } from './retention.js';

/**
 * The Discord bot until it is stopped: it answers from the start, by what it knows, while the inbox and the feeds
 * are read beside it.
 *
 * @throws EdicolaError when Discord does not let it in, or ends the session for good
 */
export async function runBot(edicola: Edicola, token: string, signal: AbortSignal): Promise<void> {
  const log = createLog(edicola.config.LOG_LEVEL);
  let end: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  // It may fail before anybody waits for it.
  ended.catch(() => undefined);
  const bot = await startBot({ token, desk: edicola, log, onFatal: fail });
  const reading = new AbortController();
  const inbox = bringUpToDate(edicola, listener(log), reading.signal).catch((error: unknown) => {
    // The bot goes on with what it has; what is wrong with the inbox is told.
    if (!reading.signal.aborted)
      log.error('inbox-failed', { code: errorCode(error), message: errorMessage(error) });
  });
  const stopFeeds = pollFeeds(edicola.feedDesk, {
    onRun: ({ feed, status, results }) =>
      log.info('feed', { url: feed.url, status, entries: results.length }),
    onFailure: (message) => log.error('feeds-failed', { message }),
  });
  const stopForgetting = keepForgetting(
    edicola.store,
    edicola.config,
    (articles) => articles.length > 0 && log.info('retention', { forgotten: articles.length }),
    (error) => log.error('retention-failed', { code: errorCode(error), message: errorMessage(error) }),
  );
  signal.addEventListener('abort', end, { once: true });
  try {
    if (!signal.aborted) await ended;
  } finally {
    signal.removeEventListener('abort', end);
    reading.abort();
    await bot.close();
    await stopFeeds();
    await stopForgetting();
    await inbox;
  }
}

function listener(log: Log): Listener {
  return {
    tell: (message) => log.info('library', { message }),
    progress: () => ({ update: () => undefined, end: () => undefined }),
  };
}
