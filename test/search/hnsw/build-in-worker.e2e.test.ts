import { truncateSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVectorIndex } from '../../../src/search/hnsw/hnsw-index.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord, dimensions, fingerprint, vectorOf } from '../../store/records.js';
import { temporaryFolder } from '../../store/temporary-folder.js';

/** An article of many passages: more than are built on the main thread. */
const longArticle = (id: string, passages: number) =>
  articleRecord({
    id,
    sections: Array.from({ length: passages }, (_, n) => ({ heading: `${n}`, paragraphs: [`${id} ${n}.`] })),
  });

async function largeLibrary() {
  const folder = temporaryFolder();
  const databaseFile = path.join(folder, 'edicola.db');
  const directory = path.join(folder, 'index');
  const store = openSqliteStore({ file: databaseFile });
  onTestFinished(() => store.close());
  await store.replaceArticle(longArticle('a', 1_500));
  const open = () => openVectorIndex({ store, databaseFile, directory, fingerprint, dimensions });
  return { store, directory, open };
}

describe('an index of many passages', () => {
  it('is built in a thread, while the library grows, and misses nothing', async () => {
    const { store, open } = await largeLibrary();
    const index = await open();
    const built = index.refresh();
    expect(index.ready).toBe(false);
    await store.replaceArticle(longArticle('b', 20));
    await built;
    await index.refresh();
    expect(index).toMatchObject({ ready: true, size: 1_520 });
    expect((await index.nearest(vectorOf('b 7.'), 1))[0]?.score).toBeCloseTo(1, 5);
    await index.close();
    expect((await open()).size).toBe(1_520);
  });

  it('goes on answering while it takes in much at once, from what is saved', async () => {
    const { store, open } = await largeLibrary();
    const index = await open();
    await index.refresh();
    await store.replaceArticle(longArticle('b', 1_200));
    const built = index.refresh();
    expect(index.ready).toBe(true);
    expect((await index.nearest(vectorOf('a 7.'), 1))[0]?.score).toBeCloseTo(1, 5);
    await built;
    expect(index.size).toBe(2_700);
    await index.close();
  });

  it('finds the nearest of many allowed passages', async () => {
    const { store, open } = await largeLibrary();
    await store.replaceArticle(longArticle('b', 2_200));
    const index = await open();
    await index.refresh();
    const allowed = new Set((await store.passagesOfArticle('b')).map(({ id }) => id));
    const hits = await index.nearest(vectorOf('a 7.'), 20, allowed);
    expect(hits).toHaveLength(20);
    expect(hits.every(({ passageId }) => allowed.has(passageId))).toBe(true);
    await index.close();
  });

  // Ended in the middle of the native library's work, the thread would abort the whole program.
  it('is closed at any moment of a build without harm', async () => {
    const { directory, open } = await largeLibrary();
    for (let round = 0; round < 12; round++) {
      const index = await open();
      const building = index.refresh();
      await setTimeout(round * 40);
      await index.close();
      await building;
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('gives up a build when it is closed, and starts it again next time', async () => {
    const { directory, open } = await largeLibrary();
    const first = await open();
    const building = first.refresh();
    await first.close();
    await building;
    const again = await open();
    await again.refresh();
    expect(again.size).toBe(1_500);
    await again.close();
    const { file } = JSON.parse(await readFile(path.join(directory, 'manifest.json'), 'utf8'));
    truncateSync(path.join(directory, file), 1_000);
    expect((await open()).ready).toBe(false);
    await rm(directory, { recursive: true });
    const last = await open();
    await last.refresh();
    expect(last.size).toBe(1_500);
    await last.close();
  });
});
