import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analysePassages } from '../src/analyse-passages.js';
import { passageWords } from '../src/search/passage-words.js';
import { openSqliteStore, type SqliteStore } from '../src/store/sqlite/sqlite-store.js';
import type { StoredPassage } from '../src/store/store.js';
import { articleRecord } from './store/records.js';
import { temporaryFolder } from './store/temporary-folder.js';

let store: SqliteStore;
beforeEach(async () => {
  store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
  for (let n = 0; n < 15; n++) {
    await store.replaceArticle(articleRecord({ id: `${n}`, language: n % 2 === 0 ? 'it' : 'en' }));
  }
});
afterEach(() => store.close());

const stored = async (): Promise<StoredPassage[]> => store.passagesById(await store.passageIds({}));

/** As an Edicola before this one left it. */
const forgetWords = () => store.database.connection.exec('UPDATE passages SET words = NULL, runs = NULL');

describe('analysePassages', () => {
  it('gives passages of an older library the words of their language', async () => {
    forgetWords();
    expect(await store.passagesWithoutWords(0, 100)).toHaveLength(30);
    await analysePassages(store);
    expect(await store.passagesWithoutWords(0, 100)).toEqual([]);
    const passages = await stored();
    expect(passages).toHaveLength(30);
    for (const passage of passages) {
      const language = Number(passage.articleId) % 2 === 0 ? 'it' : 'en';
      expect(passage.words).toEqual(passageWords(passage, language));
    }
  });

  it('leaves alone what has been analysed', async () => {
    const before = await stored();
    await analysePassages(store);
    expect(await stored()).toEqual(before);
  });

  it('stops when it is told to, and goes on from there', async () => {
    forgetWords();
    const stopping = new AbortController();
    const stoppingStore = {
      passagesWithoutWords: store.passagesWithoutWords.bind(store),
      passagesById: store.passagesById.bind(store),
      articlesById: store.articlesById.bind(store),
      addPassageWords: async (words: Parameters<SqliteStore['addPassageWords']>[0]) => {
        await store.addPassageWords(words);
        stopping.abort();
      },
    };
    await analysePassages(stoppingStore, stopping.signal);
    expect(await store.passagesWithoutWords(0, 100)).toHaveLength(10);
    await analysePassages(store);
    expect(await store.passagesWithoutWords(0, 100)).toEqual([]);
  });
});
