import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

let store: SqliteStore;
beforeEach(() => {
  store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
});
afterEach(() => store.close());

const write = (id: string, text: string) =>
  store.replaceArticle(articleRecord({ id, sections: [{ heading: null, paragraphs: [`${text}.`] }] }));

describe('similar terms', () => {
  it('come by the share of trigrams in common, those that share as much by letter', async () => {
    await write('a', 'mercato mercati mercante mercurio marcato cercato mercatone melone');
    // Trigrams in common 6, 5, 5, 4, 4, 4: counted against the letters of both, the shorter word comes first.
    expect(await store.similarTerms('mercatto', 10)).toEqual([
      'mercato',
      'mercati',
      'mercatone',
      'cercato',
      'mercante',
      'marcato',
      'mercurio',
      'melone',
    ]);
    expect(await store.similarTerms('mercatto', 2)).toEqual(['mercato', 'mercati']);
    expect(await store.similarTerms('mercato', 2)).toEqual(['mercatone', 'cercato']);
  });

  it('are those still in use', async () => {
    await write('a', 'mercato');
    await write('b', 'mercati');
    await store.forgetArticle('a');
    expect(await store.similarTerms('mercatto', 1)).toEqual(['mercati']);
  });
});

describe('the full-text index', () => {
  it('stays in few segments, however many writes it took', async () => {
    for (let n = 0; n < 60; n++) await write(`${n}`, `mercato ponte fiume ${n}`);
    const segments = store.database.connection
      .prepare('SELECT count(DISTINCT segid) FROM passage_index_idx')
      .pluck()
      .get();
    expect(segments).toBeLessThan(8);
    expect(await store.documentFrequencies(['mercato', '37'])).toEqual(
      new Map([
        ['mercato', 60],
        ['37', 1],
      ]),
    );
    for (let n = 0; n < 60; n += 2) await store.forgetArticle(`${n}`);
    expect((await store.documentFrequencies(['mercato'])).get('mercato')).toBe(30);
    expect(await store.searchText({ terms: ['mercato'], limit: 100 })).toHaveLength(30);
  });
});
