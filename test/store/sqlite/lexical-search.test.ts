import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

const open = () => openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });

const words = [
  'ponte',
  'fiume',
  'piena',
  'sindaca',
  'mercato',
  'piazza',
  'treno',
  'lavori',
  'euro',
  'scuola',
];

/** Forty articles that say the words above unevenly often; a salt gives other texts. */
const articles = (salt = 0) =>
  Array.from({ length: 40 }, (_, n) => {
    const said = Array.from(
      { length: 5 + ((n * 7 + salt) % 60) },
      (_, i) => words[(n * i + i * i + salt) % 10],
    );
    const sections = [
      { heading: null, paragraphs: [`${said.join(' ')}.`] },
      { heading: words[(n + salt) % 10] ?? '', paragraphs: [`${said.slice(0, 4).join(' ')} ${n}.`] },
    ];
    return articleRecord({ id: `${n}`, title: `Il ${words[n % 7]} ${words[(n * 3) % 10]}`, sections });
  });

async function filled(store: SqliteStore): Promise<SqliteStore> {
  for (const record of articles()) await store.replaceArticle(record);
  return store;
}

/** What FTS5's own function makes of a table that nothing was ever removed from. */
const byFts5 = (store: SqliteStore, terms: readonly string[], limit: number) =>
  store.database.connection
    .prepare(
      `SELECT rowid AS passageId, -bm25(passage_index, 1.5, 1.5, 1) AS score FROM passage_index
       WHERE passage_index MATCH ? ORDER BY score DESC LIMIT ?`,
    )
    .all(terms.join(' OR '), limit) as { passageId: number; score: number }[];

/** Which article and section is found with which score, whatever the passages' ids. */
async function ranking(store: SqliteStore, terms: string[]) {
  const hits = await store.searchText({ terms, limit: 20 });
  const passages = await store.passagesById(hits.map(({ passageId }) => passageId));
  return passages.map((passage, n) => [passage.articleId, passage.section, hits[n]?.score]);
}

/** The same library with nothing in memory. */
const openAgain = ({ database }: SqliteStore) => openSqliteStore({ file: database.connection.name });

describe('full-text search', () => {
  it.each([[['ponte']], [['ponte', 'sindaca', 'euro']], [['scuola', 'nulla', 'treno', '12']], [words]])(
    'scores %j as FTS5 does',
    async (terms) => {
      const store = await filled(open());
      const hits = await store.searchText({ terms, limit: 20 });
      const expected = byFts5(store, terms, 20);
      expect(hits.map(({ passageId }) => passageId)).toEqual(expected.map(({ passageId }) => passageId));
      for (const [n, { score }] of hits.entries()) expect(score).toBeCloseTo(expected[n]?.score ?? 0, 12);
      await store.close();
    },
  );

  it('lets common terms raise what others find, as if they were asked for, and find nothing', async () => {
    const store = await filled(open());
    const raising = ['fiume', 'euro', 'ponte'];
    const expected = new Map(
      byFts5(store, ['ponte', 'fiume', 'euro'], 1000).map(({ passageId, score }) => [passageId, score]),
    );
    const found = await store.searchText({ terms: ['ponte'], limit: 1000 });
    const raised = await store.searchText({ terms: ['ponte'], raising, limit: 1000 });
    expect(raised.map(({ passageId }) => passageId).sort()).toEqual(
      found.map(({ passageId }) => passageId).sort(),
    );
    for (const { passageId, score } of raised) expect(score).toBeCloseTo(expected.get(passageId) ?? 0, 12);
    expect(await store.searchText({ terms: ['nulla'], raising, limit: 10 })).toEqual([]);
    for (let n = 0; n < 20; n++) await store.forgetArticle(`${n}`);
    const fewer = await store.searchText({ terms: ['ponte'], raising, limit: 1000 });
    expect(fewer).toEqual(await openAgain(store).searchText({ terms: ['ponte'], raising, limit: 1000 }));
    await store.close();
  });

  it('ranks by what the library holds, not by what it once held', async () => {
    const fresh = await filled(open());
    const used = await filled(open());
    await ranking(used, ['ponte']);
    for (const record of articles(3)) await used.replaceArticle(record);
    for (let n = 0; n < 30; n++) await used.replaceArticle(articleRecord({ id: `gone-${n}` }));
    await ranking(used, ['ponte']);
    for (let n = 0; n < 30; n++) await used.forgetArticle(`gone-${n}`);
    await filled(used);
    for (const terms of [['ponte'], ['ponte', 'sindaca', 'euro'], words]) {
      expect(await ranking(used, terms)).toEqual(await ranking(fresh, terms));
    }
    await fresh.close();
    await used.close();
  });

  it('takes in what another process has written since', async () => {
    const file = path.join(temporaryFolder(), 'edicola.db');
    const reading = openSqliteStore({ file });
    const writing = openSqliteStore({ file });
    expect(await ranking(reading, ['ponte'])).toEqual([]);
    await filled(writing);
    expect(await ranking(reading, ['ponte'])).toEqual(await ranking(writing, ['ponte']));
    await writing.forgetArticle('3');
    expect(await ranking(reading, ['fiume'])).toEqual(await ranking(writing, ['fiume']));
    await reading.close();
    await writing.close();
  });
});
