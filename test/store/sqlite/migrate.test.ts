import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/store/sqlite/database.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { migrations } from '../../../src/store/sqlite/migrations/index.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { temporaryFolder } from '../temporary-folder.js';

const schema = (connection: Sqlite.Database) =>
  connection.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();

function newestSchema() {
  const connection = new Sqlite(':memory:');
  migrate(connection, 'memory', false);
  return schema(connection);
}

describe('migrations', () => {
  it.each(Array.from(migrations.keys()))('lead from version %i to the newest', (version) => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    const old = new Sqlite(file);
    migrate(old, file, false, migrations.slice(0, version));
    expect(old.pragma('user_version', { simple: true })).toBe(version);
    old.close();
    const database = openDatabase({ file });
    expect(database.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(schema(database.connection)).toEqual(newestSchema());
    expect(database.connection.pragma('foreign_key_check')).toEqual([]);
    database.close();
  });

  it('keep what an older library held, and count what it did not keep of its articles', async () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    const old = new Sqlite(file);
    migrate(old, file, false, migrations.slice(0, 6));
    old.exec(`
      INSERT INTO articles (key, id, title, authors, tags, source, content_hash, fingerprint, sample, added_at, stored_at, listing_folded)
        VALUES (1, 'a', 'Titolo', '[]', '[]', 's', 'h', 'f', 0, '2026-01-06', '2026-01-06', 'titolo');
      INSERT INTO sections VALUES (1, 0, NULL, 'Uno.'), (1, 1, 'Poi', 'Due. Tre.');
      INSERT INTO passages (article_key, section, span_start, span_end, sentences, header, generation)
        VALUES (1, 0, 0, 4, '[0,4]', '', 1), (1, 1, 0, 9, '[0,4,5,9]', '', 1);
      INSERT INTO passage_index (rowid, headline, heading, text) VALUES (1, 'titol', '', 'un'), (2, 'titol', 'poi', 'due tre');
      INSERT INTO generations VALUES (1);
    `);
    old.close();
    const store = openSqliteStore({ file });
    expect(await store.articles()).toMatchObject([{ id: 'a', headings: [null, 'Poi'], passages: 2 }]);
    expect(await store.passagesOfArticle('a')).toMatchObject([
      { words: null, heading: null, text: 'Uno.' },
      { words: null, heading: 'Poi', text: 'Due. Tre.' },
    ]);
    expect(await store.searchText({ terms: ['poi', 'due'], limit: 10 })).toMatchObject([{ passageId: 2 }]);
    expect(await store.passagesWithoutWords(1, 10)).toEqual([2]);
    await store.close();
  });

  it('leave a database as it was when one fails', () => {
    const connection = new Sqlite(':memory:');
    migrate(connection, 'memory', false, ['CREATE TABLE one (a)']);
    const before = schema(connection);
    const broken = ['CREATE TABLE one (a)', 'CREATE TABLE two (a); INSERT INTO nowhere VALUES (1)'];
    expect(() => migrate(connection, 'memory', false, broken)).toThrow('nowhere');
    expect(schema(connection)).toEqual(before);
  });

  it('refuse a database of a newer Edicola', () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    const newer = new Sqlite(file);
    newer.pragma(`user_version = ${migrations.length + 1}`);
    newer.close();
    expect(() => openDatabase({ file })).toThrow(expect.objectContaining({ code: 'store-too-new' }));
    expect(() => openDatabase({ file, readonly: true })).toThrow(/update Edicola/);
  });

  it('do not touch an older database that may only be read', () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    new Sqlite(file).exec('CREATE TABLE x (a)').close();
    expect(() => openDatabase({ file, readonly: true })).toThrow(
      expect.objectContaining({ code: 'store-too-old' }),
    );
  });
});
