import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forgetExpired, keepForgetting } from '../src/retention.js';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.js';
import { articleRecord } from './store/records.js';
import { temporaryFolder } from './store/temporary-folder.js';

async function library() {
  const store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
  onTestFinished(() => store.close());
  for (const publishedAt of ['2025-12-31', '2026-01-01', '2026-01-31']) {
    await store.replaceArticle(articleRecord({ id: publishedAt, publishedAt }));
  }
  return store;
}

it.each([
  [0, []],
  [30, ['2025-12-31']],
  [1, ['2026-01-01', '2025-12-31']],
])('with %i days kept, forgets %j', async (days, expected) => {
  const store = await library();
  const forgotten = await forgetExpired(store, { RETENTION_DAYS: days }, new Date('2026-01-31T12:00Z'));
  expect(forgotten.map(({ id }) => id)).toEqual(expected);
  expect(await store.counts()).toMatchObject({ articles: 3 - expected.length });
});

it('forgets at once when it is to go on forgetting, and tells', async () => {
  const store = await library();
  const told: string[] = [];
  const stop = keepForgetting(
    store,
    { RETENTION_DAYS: 10 },
    (articles) => told.push(...articles.map(({ id }) => id)),
    (error) => {
      throw error;
    },
  );
  await stop();
  expect(told).toHaveLength(3);
});
