import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openVectorIndex } from '../../../src/search/hnsw/hnsw-index.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord, dimensions, fingerprint, vectorOf } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

it('shows what one connection writes to another that has answered before', async () => {
  const folder = temporaryFolder();
  const [terminal, bot] = [0, 1].map(() => {
    const store = openSqliteStore({ file: path.join(folder, 'edicola.db') });
    onTestFinished(() => store.close());
    return store;
  });
  if (!terminal || !bot) throw new Error('two stores were opened');
  const index = await openVectorIndex({
    store: bot,
    directory: path.join(folder, 'index'),
    fingerprint,
    dimensions,
  });
  await index.refresh();
  expect(await bot.documentFrequencies(['ponte'])).toEqual(new Map([['ponte', 0]]));
  expect(await bot.outlets()).toEqual([]);
  expect(await bot.languages()).toEqual([]);

  const record = articleRecord();
  await terminal.replaceArticle(record);
  await index.refresh();
  expect(await bot.documentFrequencies(['ponte'])).toEqual(new Map([['ponte', 2]]));
  expect(await bot.outlets()).toEqual([record.article.outlet]);
  expect(await bot.languages()).toEqual(['it']);
  const passages = await bot.passagesOfArticle('a');
  const [nearest] = await index.nearest(vectorOf(passages[0]?.text ?? ''), 1);
  expect(nearest?.passageId).toBe(passages[0]?.id);
  await index.close();
});

it('lets two connections write by turns', async () => {
  const folder = temporaryFolder();
  const stores = [0, 1].map(() => openSqliteStore({ file: path.join(folder, 'edicola.db') }));
  await Promise.all(
    stores.flatMap((store, writer) =>
      Array.from({ length: 20 }, (_, n) => store.replaceArticle(articleRecord({ id: `${writer}-${n}` }))),
    ),
  );
  expect(await stores[0]?.counts()).toMatchObject({ articles: 40, passages: 80 });
  await Promise.all(stores.map((store) => store.close()));
});
