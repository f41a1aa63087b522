import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVectorIndex } from '../../../src/search/hnsw/hnsw-index.js';
import { lockLibrary } from '../../../src/store/library-lock.js';
import { backUp } from '../../../src/store/sqlite/backup.js';
import { restore } from '../../../src/store/sqlite/restore.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord, dimensions, fingerprint, vectorOf } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

function library() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'data', 'edicola.db');
  const open = () => {
    const store = openSqliteStore({ file });
    onTestFinished(() => store.close());
    return store;
  };
  return { folder, file, backup: path.join(folder, 'kept', 'backup.db'), open };
}

const ids = async (store: ReturnType<typeof openSqliteStore>) =>
  (await store.articles()).map(({ id }) => id).sort();

describe('a backup', () => {
  it('is one file with everything in it, taken while the library is in use', async () => {
    const { file, backup, open } = library();
    const store = open();
    await store.replaceArticle(articleRecord({ id: 'a' }));
    await store.replaceArticle(articleRecord({ id: 'b' }));
    const shares: number[] = [];
    const copying = backUp(file, backup, { onProgress: (share) => shares.push(share) });
    await store.replaceArticle(articleRecord({ id: 'c' }));
    const counts = await copying;
    expect(readdirSync(path.dirname(backup))).toEqual(['backup.db']);
    const copy = openSqliteStore({ file: backup });
    expect(await copy.counts()).toEqual(counts);
    expect(await copy.article('a')).toEqual(await store.article('a'));
    expect(await copy.searchText({ terms: ['ponte'], limit: 10 })).not.toEqual([]);
    expect(await ids(store)).toEqual(['a', 'b', 'c']);
    expect(shares.length).toBeGreaterThan(0);
    await copy.close();
  });

  it('leaves the earlier one alone when it fails', async () => {
    const { file, backup, open } = library();
    mkdirSync(path.dirname(backup));
    writeFileSync(backup, 'the earlier one');
    await expect(backUp(file, backup)).rejects.toMatchObject({ code: 'library-missing' });
    open();
    await expect(backUp(file, file)).rejects.toMatchObject({ code: 'backup-onto-library' });
    expect(readFileSync(backup, 'utf8')).toBe('the earlier one');
    expect(readdirSync(path.dirname(backup))).toEqual(['backup.db']);
  });
});

describe('restoring', () => {
  it('brings back what was backed up and keeps what was there', async () => {
    const { file, backup, open } = library();
    const store = open();
    await store.replaceArticle(articleRecord({ id: 'a' }));
    await backUp(file, backup);
    await store.replaceArticle(articleRecord({ id: 'b' }));
    await store.close();
    const { counts, aside } = await restore(backup, file);
    expect(counts.articles).toBe(1);
    expect(await ids(open())).toEqual(['a']);
    const kept = openSqliteStore({ file: aside ?? '' });
    expect(await ids(kept)).toEqual(['a', 'b']);
    await kept.close();
  });

  it('works where there is no library, and where it is damaged', async () => {
    const { file, backup, folder, open } = library();
    const store = open();
    await store.replaceArticle(articleRecord({ id: 'a' }));
    await backUp(file, backup);
    await store.close();
    const elsewhere = path.join(folder, 'new', 'edicola.db');
    expect(await restore(backup, elsewhere)).toMatchObject({ aside: null });
    writeFileSync(file, 'damaged beyond help'.repeat(500));
    const { aside } = await restore(backup, file);
    expect(readFileSync(aside ?? '', 'utf8')).toContain('damaged beyond help');
    expect(await ids(open())).toEqual(['a']);
  });

  it('refuses while the library is held or open, and changes nothing', async () => {
    const { file, backup, open } = library();
    const store = open();
    await store.replaceArticle(articleRecord({ id: 'a' }));
    await backUp(file, backup);
    await expect(restore(backup, file)).rejects.toMatchObject({ code: 'library-in-use' });
    await store.close();
    const lock = lockLibrary(path.dirname(file));
    await expect(restore(backup, file)).rejects.toMatchObject({ code: 'library-in-use' });
    lock.release();
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['bot.lock', 'edicola.db']);
  });

  it.each([
    ['a file that is no database', 'nothing of the kind'.repeat(500), 'backup-corrupt'],
    ['a file cut short', null, 'backup-corrupt'],
  ])('refuses %s', async (_, content, code) => {
    const { file, backup, open } = library();
    const store = open();
    await store.replaceArticle(articleRecord({ id: 'a' }));
    await backUp(file, backup);
    await store.close();
    writeFileSync(backup, content ?? readFileSync(backup).subarray(0, 60_000));
    await expect(restore(backup, file)).rejects.toMatchObject({ code });
    await expect(restore(`${backup}.gone`, file)).rejects.toMatchObject({ code: 'backup-missing' });
    expect(await ids(open())).toEqual(['a']);
  });

  it('is seen by the vector index, which is then built anew', async () => {
    const { folder, file, backup, open } = library();
    const directory = path.join(folder, 'index');
    const store = open();
    await store.replaceArticle(articleRecord({ id: 'a' }));
    await backUp(file, backup);
    await store.replaceArticle(
      articleRecord({ id: 'b', sections: [{ heading: null, paragraphs: ['Perso.'] }] }),
    );
    const index = await openVectorIndex({ store, directory, fingerprint, dimensions });
    await index.refresh();
    await index.close();
    await store.close();
    await restore(backup, file);
    const restored = open();
    await restored.replaceArticle(
      articleRecord({ id: 'c', sections: [{ heading: null, paragraphs: ['Ritrovato.'] }] }),
    );
    const again = await openVectorIndex({ store: restored, directory, fingerprint, dimensions });
    await again.refresh();
    const [best] = await again.nearest(vectorOf('Ritrovato.'), 1);
    expect(best?.score).toBeCloseTo(1, 5);
    expect(again.size).toBe((await restored.counts()).passages);
  });
});
