import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFilter, Store } from '../../src/store/store.js';
import { articleRecord } from './records.js';

/** How every implementation of the store finds and lists; `open` gives an empty one. */
export function describeStoreSearch(name: string, open: () => Promise<Store>): void {
  describe(`${name} searched`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.replaceArticle(articleRecord({ id: 'bridge' }));
      await store.replaceArticle(
        articleRecord({
          id: 'market',
          title: 'Il mercato si sposta',
          outlet: 'Città Oggi',
          publishedAt: '2026-02-01T08:30+01:00',
          sections: [{ heading: null, paragraphs: ['Il mercato lascia il ponte e va in piazza.'] }],
        }),
      );
    });
    afterEach(() => store.close());

    const found = async (terms: string[], filter?: ArticleFilter) => {
      const hits = await store.searchText({ terms, filter, limit: 10 });
      const passages = await store.passagesById(hits.map(({ passageId }) => passageId));
      return passages.map(({ articleId, section }) => `${articleId}/${section}`);
    };

    it('finds any of the words, the best first', async () => {
      expect(await found(['milioni'])).toEqual(['bridge/1']);
      expect(await found(['piazza', 'mercato', 'milioni'])).toEqual(['market/0', 'bridge/1']);
      expect(await found(['nulla'])).toEqual([]);
      const [best, other] = await store.searchText({ terms: ['mercato', 'milioni'], limit: 10 });
      expect(best?.score).toBeGreaterThan(other?.score ?? Number.NaN);
      expect(await store.searchText({ terms: ['ponte'], limit: 1 })).toHaveLength(1);
    });

    it.each(['"', "'", 'AND', 'text:milioni', 'milion*', '(', 'NEAR(a b)', '-', '^il', 'a"b', '\0', ''])(
      'takes %j as nothing but words',
      async (term) => {
        await expect(found([term])).resolves.toBeInstanceOf(Array);
        expect(await found([term, 'milioni'])).toContain('bridge/1');
      },
    );

    it.each([
      [{ outlet: 'citta oggi' }, ['market/0']],
      [{ outlet: 'Città Oggi', until: '2026-01-31' }, []],
      [{ since: '2026-02-01' }, ['market/0']],
      [{ until: '2026-02-01' }, ['market/0', 'bridge/0', 'bridge/1']],
      [{ until: '2026-01-06' }, ['bridge/0', 'bridge/1']],
    ])('narrows to %j', async (filter, expected) => {
      expect((await found(['ponte'], filter)).sort()).toEqual([...expected].sort());
      const ids = await store.passageIds(filter);
      expect((await store.passagesById(ids)).map((p) => `${p.articleId}/${p.section}`).sort()).toEqual(
        [...expected].sort(),
      );
    });

    it('counts the passages a word is in, by whoever last wrote', async () => {
      const count = async () =>
        Object.fromEntries(await store.documentFrequencies(['ponte', 'milioni', 'nulla']));
      expect(await count()).toEqual({ ponte: 3, milioni: 1, nulla: 0 });
      await store.forgetArticle('bridge');
      expect(await count()).toEqual({ ponte: 1, milioni: 0, nulla: 0 });
    });

    it('knows words like one that nobody has written, and none that has gone', async () => {
      expect((await store.similarTerms('mercatto', 5))[0]).toBe('mercato');
      expect(await store.similarTerms('milioi', 5)).toContain('milioni');
      expect(await store.similarTerms('xyzxyz', 5)).toEqual([]);
      expect(await store.similarTerms('"*', 5)).toEqual([]);
      await store.forgetArticle('bridge');
      expect(await store.similarTerms('milioi', 5)).not.toContain('milioni');
    });

    it('lists articles newest first, by words in any order and case', async () => {
      const listed = async (filter: ArticleFilter) => (await store.articles(filter)).map(({ id }) => id);
      expect(await store.articleIds()).toEqual(['bridge', 'market']);
      expect(await listed({})).toEqual(['market', 'bridge']);
      expect(await listed({ words: 'OGGI mercato' })).toEqual(['market']);
      expect(await listed({ words: 'citta' })).toEqual(['market']);
      expect(await listed({ words: '%' })).toEqual([]);
      expect(await listed({ limit: 1 })).toEqual(['market']);
      expect((await store.articlesById(['bridge', 'gone', 'market'])).map(({ id }) => id)).toEqual([
        'bridge',
        'market',
      ]);
      expect(await store.outlets()).toEqual(['Città Oggi', 'Il Foglio di Prova']);
    });

    it('knows the languages of its articles, that of most first', async () => {
      await store.replaceArticle(articleRecord({ id: 'english', language: 'en' }));
      expect(await store.languages()).toEqual(['it', 'en']);
    });
  });
}
