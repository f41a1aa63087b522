import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findDamage, setAsideIfDamaged } from '../../../src/store/sqlite/integrity.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

async function libraryFile(): Promise<string> {
  const file = path.join(temporaryFolder(), 'edicola.db');
  const store = openSqliteStore({ file });
  for (let n = 0; n < 30; n++)
    await store.replaceArticle(articleRecord({ id: `a${n}`, title: `Titolo ${n}` }));
  await store.close();
  return file;
}

it('leaves a sound library and a missing one alone', async () => {
  const file = await libraryFile();
  setAsideIfDamaged(file);
  expect(findDamage(file)).toBeNull();
  setAsideIfDamaged(path.join(path.dirname(file), 'none.db'));
  expect(readdirSync(path.dirname(file)).sort()).toEqual(['bot.lock', 'edicola.db']);
});

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['overwritten in the middle', (bytes) => bytes.fill(0x5a, 20_000, 60_000)],
  ['overwritten at its head', (bytes) => bytes.fill(0x5a, 0, 100)],
  ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
])('sets a library aside that was %s, and tells the way back', async (_, damage) => {
  const file = await libraryFile();
  writeFileSync(file, damage(readFileSync(file)));
  expect(() => setAsideIfDamaged(file)).toThrow(
    expect.objectContaining({
      code: 'store-corrupt',
      message: expect.stringMatching(/edicola restore FILE/),
    }),
  );
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(path.dirname(file)).sort()).toEqual([
    'bot.lock',
    expect.stringMatching(/^edicola\.damaged-\d{4}-.*\.db$/),
  ]);
  await openSqliteStore({ file }).close();
});
