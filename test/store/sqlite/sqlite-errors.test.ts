import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { EdicolaError } from '../../../src/errors.js';
import { translateSqliteError } from '../../../src/store/sqlite/sqlite-errors.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

const coded = (code: string) => expect.objectContaining({ code });

describe("SQLite's errors", () => {
  it.each([
    ['SQLITE_BUSY_SNAPSHOT', 'store-locked'],
    ['SQLITE_LOCKED', 'store-locked'],
    ['SQLITE_READONLY_DIRECTORY', 'store-read-only'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_CORRUPT_VTAB', 'store-corrupt'],
    ['SQLITE_NOTADB', 'store-corrupt'],
    ['SQLITE_CANTOPEN', 'store-unreachable'],
    ['SQLITE_IOERR_READ', 'disk-failing'],
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'store-read-only'],
  ])('turn %s into %s, with the file and the cause', (sqliteCode, code) => {
    const cause = new Sqlite.SqliteError('as SQLite says', sqliteCode);
    const error = translateSqliteError(cause, '/news/edicola.db');
    expect(error).toBeInstanceOf(EdicolaError);
    expect(error).toMatchObject({ code, cause, message: expect.stringContaining('/news/edicola.db') });
  });

  it('leave other errors as they are', () => {
    const mistake = new Sqlite.SqliteError('no such column', 'SQLITE_ERROR');
    expect(translateSqliteError(mistake, 'x')).toBe(mistake);
    expect(translateSqliteError('thrown', 'x')).toBe('thrown');
  });

  it('come up where a file is no database', () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    writeFileSync(file, 'not a database, though long enough to have been one'.repeat(100));
    expect(() => openSqliteStore({ file })).toThrow(coded('store-corrupt'));
  });

  it('come up where a folder stands in the way, or nothing', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'edicola.db'));
    expect(() => openSqliteStore({ file: path.join(folder, 'edicola.db') })).toThrow(
      coded('store-unreachable'),
    );
    const missing = path.join(folder, 'missing.db');
    expect(() => openSqliteStore({ file: missing, readonly: true })).toThrow(coded('library-missing'));
  });

  it('come up when a store opened for reading is written', async () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    await openSqliteStore({ file }).close();
    const store = openSqliteStore({ file, readonly: true });
    await expect(store.replaceArticle(articleRecord())).rejects.toMatchObject({ code: 'store-read-only' });
    await store.close();
  });

  it.skipIf(process.getuid?.() === 0)('come up where the disk may not be written', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect(() => openSqliteStore({ file: path.join(folder, 'edicola.db') })).toThrow(
      coded('store-unreachable'),
    );
    chmodSync(folder, 0o700);
  });

  it('come up when the disk is full, and nothing is half written', async () => {
    const store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
    await store.replaceArticle(articleRecord({ id: 'a' }));
    const { connection } = store.database;
    connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    const big = articleRecord({
      id: 'b',
      sections: [{ heading: null, paragraphs: ['Testo. '.repeat(50_000)] }],
    });
    await expect(store.replaceArticle(big)).rejects.toMatchObject({ code: 'disk-full' });
    expect((await store.articles()).map(({ id }) => id)).toEqual(['a']);
    expect(await store.counts()).toMatchObject({ passages: 2 });
    await store.close();
  });

  it('wait for another writer with the loop free', async () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    const store = openSqliteStore({ file });
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const writing = store.replaceArticle(articleRecord());
    setTimeout(() => other.exec('COMMIT').close(), 100);
    expect(await writing).toBe('added');
    await store.close();
  });
});
