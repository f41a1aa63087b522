import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVectorIndex } from '../../../src/search/hnsw/hnsw-index.js';
import type { VectorIndex } from '../../../src/search/vector-index.js';
import { openSqliteStore, type SqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord, dimensions, fingerprint, vectorOf } from '../../store/records.js';
import { temporaryFolder } from '../../store/temporary-folder.js';

interface Library {
  store: SqliteStore;
  directory: string;
  open: (fingerprint?: string) => Promise<VectorIndex>;
}

function library(): Library {
  const folder = temporaryFolder();
  const directory = path.join(folder, 'index');
  const store = openSqliteStore({ file: path.join(folder, 'edicola.db') });
  onTestFinished(() => store.close());
  const open = (of = fingerprint) => openVectorIndex({ store, directory, fingerprint: of, dimensions });
  return { store, directory, open };
}

const article = (id: string, text: string) =>
  articleRecord({ id, sections: [{ heading: null, paragraphs: [text] }] });

async function idOf(store: SqliteStore, articleId: string): Promise<number> {
  return (await store.passagesOfArticle(articleId))[0]?.id ?? -1;
}

describe('the vector index', () => {
  it('is not ready until it has been built, then finds the nearest first', async () => {
    const { store, open } = library();
    await store.replaceArticle(article('a', 'Uno.'));
    await store.replaceArticle(article('b', 'Due.'));
    const index = await open();
    expect(index.ready).toBe(false);
    expect(await index.nearest(vectorOf('Due.'), 5)).toEqual([]);
    await index.refresh();
    expect(index).toMatchObject({ ready: true, size: 2 });
    const hits = await index.nearest(vectorOf('Due.'), 5);
    expect(hits.map(({ passageId }) => passageId)).toEqual([await idOf(store, 'b'), await idOf(store, 'a')]);
    expect(hits[0]?.score).toBeCloseTo(1, 5);
    expect(await index.nearest(vectorOf('Due.'), 1)).toHaveLength(1);
    await index.close();
  });

  it('is ready with an empty library, and saved so', async () => {
    const { open } = library();
    const index = await open();
    await index.refresh();
    expect(index).toMatchObject({ ready: true, size: 0 });
    expect(await index.nearest(vectorOf('x'), 5)).toEqual([]);
    await index.close();
    expect(await open()).toMatchObject({ ready: true, size: 0 });
  });

  it('restricts itself to the passages allowed', async () => {
    const { store, open } = library();
    for (let n = 0; n < 12; n++) await store.replaceArticle(article(`a${n}`, `Articolo ${n}.`));
    const index = await open();
    await index.refresh();
    const allowed = new Set([await idOf(store, 'a7'), await idOf(store, 'a11')]);
    const hits = await index.nearest(vectorOf('Articolo 3.'), 10, allowed);
    expect(new Set(hits.map(({ passageId }) => passageId))).toEqual(allowed);
  });

  it('is saved now and then as it changes, and when it is closed', async () => {
    const { store, directory } = library();
    const open = (savedEvery: number) =>
      openVectorIndex({ store, directory, fingerprint, dimensions, savedEvery });
    const seldom = await open(60_000);
    await store.replaceArticle(article('a', 'Uno.'));
    await seldom.refresh();
    expect(existsSync(directory)).toBe(false);
    await seldom.close();
    expect(readdirSync(directory)).toHaveLength(2);
    const often = await open(0);
    await store.replaceArticle(article('b', 'Due.'));
    await often.refresh();
    // Not closed: as if it had been killed.
    expect(await open(0)).toMatchObject({ ready: true, size: 2 });
    const files = readdirSync(directory);
    await often.refresh();
    expect(readdirSync(directory)).toEqual(files);
  });

  it('takes in what was added, changed and forgotten', async () => {
    const { store, open } = library();
    await store.replaceArticle(article('a', 'Uno.'));
    await store.replaceArticle(article('b', 'Due.'));
    const index = await open();
    await index.refresh();
    const old = await idOf(store, 'a');
    await store.replaceArticle(article('a', 'Uno corretto.'));
    await store.forgetArticle('b');
    await store.replaceArticle(article('c', 'Tre.'));
    await Promise.all([index.refresh(), index.refresh()]);
    const ids = (await index.nearest(vectorOf('Uno.'), 10)).map(({ passageId }) => passageId);
    expect(ids.sort()).toEqual([await idOf(store, 'a'), await idOf(store, 'c')].sort());
    const third = await idOf(store, 'c');
    const compared = [old, third].map((passageId) => ({ passageId, vector: vectorOf('Tre.') }));
    expect(index.similarities(vectorOf('Tre.'), compared)).toEqual([
      { passageId: third, score: expect.closeTo(1, 5) },
    ]);
  });

  it('comes back from its file, with what was removed still gone', async () => {
    const { store, directory, open } = library();
    for (const id of ['a', 'b', 'c', 'd']) await store.replaceArticle(article(id, `${id}.`));
    const first = await open();
    await first.refresh();
    await store.forgetArticle('b');
    await first.refresh();
    await first.close();
    const again = await open();
    expect(again).toMatchObject({ ready: true, size: 3 });
    expect(await again.nearest(vectorOf('b.'), 10)).toHaveLength(3);
    await store.replaceArticle(article('e', 'e.'));
    await again.refresh();
    await again.save();
    expect(readdirSync(directory)).toHaveLength(2);
  });

  it('is built anew for another model', async () => {
    const { store, open } = library();
    await store.replaceArticle(article('a', 'Uno.'));
    const first = await open();
    await first.refresh();
    await first.close();
    expect((await open('another-model')).ready).toBe(false);
  });

  it('is built anew when the library is another one, though newer', async () => {
    const { store, directory, open } = library();
    await store.replaceArticle(article('a', 'Uno.'));
    const first = await open();
    await first.refresh();
    await first.close();
    const other = library();
    await other.store.replaceArticle(article('z', 'Altro.'));
    const index = await openVectorIndex({ store: other.store, directory, fingerprint, dimensions });
    await index.refresh();
    expect(await index.nearest(vectorOf('Altro.'), 5)).toEqual([
      { passageId: await idOf(other.store, 'z'), score: expect.closeTo(1, 5) },
    ]);
  });

  it.each<[string, (directory: string) => void]>([
    ['a truncated file', (directory) => truncateSync(graphFile(directory), 100)],
    ['a file of zeros', (directory) => writeFileSync(graphFile(directory), Buffer.alloc(50_000))],
    ['one changed byte', (directory) => flipByte(graphFile(directory))],
    ['an empty file', (directory) => writeFileSync(graphFile(directory), '')],
    ['a manifest that is not JSON', (directory) => writeFileSync(path.join(directory, 'manifest.json'), '{')],
    ['a manifest of another format', (directory) => editManifest(directory, { format: 999 })],
    ['a manifest that leads elsewhere', (directory) => editManifest(directory, { file: '../edicola.db' })],
    ['a manifest of other dimensions', (directory) => editManifest(directory, { dimensions: 4 })],
  ])('survives %s', async (_, damage) => {
    const { store, directory, open } = library();
    await store.replaceArticle(article('a', 'Uno.'));
    const first = await open();
    await first.refresh();
    await first.close();
    damage(directory);
    const again = await open();
    expect(again.ready).toBe(false);
    await again.refresh();
    expect(again).toMatchObject({ ready: true, size: 1 });
    await again.close();
    expect((await open()).ready).toBe(true);
  });

  it('says what to do when its folder cannot be written', async () => {
    const { store, directory, open } = library();
    await store.replaceArticle(article('a', 'Uno.'));
    const index = await open();
    await index.refresh();
    mkdirSync(path.dirname(directory), { recursive: true });
    writeFileSync(directory, 'a file where the folder should be');
    await expect(index.save()).rejects.toMatchObject({ code: 'index-failed' });
    expect(await index.nearest(vectorOf('Uno.'), 5)).toHaveLength(1);
  });

  it('leaves out most that was removed when it is built anew', async () => {
    const { store, directory, open } = library();
    for (let n = 0; n < 10; n++) await store.replaceArticle(article(`a${n}`, `Articolo ${n}.`));
    const index = await open();
    await index.refresh();
    for (let n = 0; n < 8; n++) await store.forgetArticle(`a${n}`);
    await index.refresh();
    await store.replaceArticle(article('b', 'Nuovo.'));
    await index.refresh();
    expect(index.size).toBe(3);
    await index.close();
    expect(manifest(directory)).toMatchObject({ count: 3, removed: [] });
  });
});

function manifest(directory: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8'));
}

function graphFile(directory: string): string {
  return path.join(directory, String(manifest(directory).file));
}

function editManifest(directory: string, change: Record<string, unknown>): void {
  writeFileSync(path.join(directory, 'manifest.json'), JSON.stringify({ ...manifest(directory), ...change }));
}

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
