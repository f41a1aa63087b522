import type { Config } from './config.js';
import type { ArticleSummary, Store } from './store/store.js';

const dayLength = 86_400_000;

/**
 * Forgets the articles that `RETENTION_DAYS` no longer keeps, as `forget` does: with every version, vector and quote.
 *
 * @returns the articles forgotten
 */
export async function forgetExpired(
  store: Store,
  { RETENTION_DAYS: days }: Pick<Config, 'RETENTION_DAYS'>,
  now = new Date(),
): Promise<ArticleSummary[]> {
  if (days === 0) return [];
  const firstKept = new Date(now.getTime() - days * dayLength).toISOString().slice(0, 10);
  return await store.forgetPublishedBefore(firstKept);
}

/** Does so at once and then once a day; returns what stops it. */
export function keepForgetting(
  store: Store,
  config: Pick<Config, 'RETENTION_DAYS'>,
  onForgotten: (articles: ArticleSummary[]) => void,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  const run = () => forgetExpired(store, config).then(onForgotten, onFailure);
  let running = run();
  const timer = setInterval(() => {
    running = run();
  }, dayLength);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
