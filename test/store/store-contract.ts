import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sectionText } from '../../src/article/article.js';
import type { Store } from '../../src/store/store.js';
import { articleRecord, dimensions, fingerprint, rawPage, vectorOf } from './records.js';

/** What every implementation of the store has to do; `open` gives an empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('is empty at first', async () => {
      expect(await store.counts()).toEqual({ articles: 0, passages: 0, newest: null, samples: 0 });
      expect(await store.articles()).toEqual([]);
      expect(await store.article('a')).toBeNull();
      expect(await store.searchText({ terms: ['ponte'], limit: 10 })).toEqual([]);
    });

    it('gives back an article as it was put', async () => {
      const record = articleRecord();
      expect(await store.replaceArticle(record)).toBe('added');
      const stored = await store.article('a');
      expect(stored?.article).toEqual(record.article);
      expect(stored).toMatchObject({ source: record.source, headings: [null, 'I lavori'], passages: 2 });
      expect(await store.rawPage('a')).toEqual(record.rawPage);
      expect(await store.storedVersion('a')).toEqual({ contentHash: record.contentHash, fingerprint });
      expect(await store.counts()).toEqual({ articles: 1, passages: 2, newest: '2026-01-06', samples: 0 });
    });

    it('gives back passages as slices of their sections', async () => {
      const record = articleRecord();
      await store.replaceArticle(record);
      const passages = await store.passagesOfArticle('a');
      expect(passages).toMatchObject(record.passages.map(({ passage }) => passage));
      expect(passages.map(({ heading }) => heading)).toEqual([null, 'I lavori']);
      const [first, second] = passages.map(({ id }) => id);
      expect(first).toBeDefined();
      const asked = await store.passagesById([second ?? 0, 999_999, first ?? 0]);
      expect(asked.map(({ id }) => id)).toEqual([second, first]);
      expect(asked[1]?.text).toBe(
        sectionText(record.article.sections[0] ?? { heading: null, paragraphs: [] }),
      );
    });

    it('tells the language of passages by that of their article', async () => {
      const record = articleRecord();
      await store.replaceArticle(record);
      const ids = (await store.passagesOfArticle('a')).map(({ id }) => id);
      const languages = await store.passageLanguages([...ids, 999_999]);
      expect([...languages]).toEqual(ids.map((id) => [id, record.article.language]));
    });

    it('gives back the words of passages, and takes others for them', async () => {
      const record = articleRecord();
      await store.replaceArticle(record);
      const ids = (await store.passagesOfArticle('a')).map(({ id }) => id);
      const words = async () => (await store.passagesById(ids)).map((passage) => passage.words);
      expect(await words()).toEqual(record.passages.map((passage) => passage.words));
      expect(await store.passagesWithoutWords(0, 10)).toEqual([]);
      const [first = 0] = ids;
      const others = { sentences: 'altro', runs: Uint32Array.of(7, 8) };
      await store.addPassageWords(
        new Map([
          [first, others],
          [999_999, others],
        ]),
      );
      expect(await words()).toEqual([others, record.passages[1]?.words]);
    });

    it('gives back vectors', async () => {
      const record = articleRecord();
      await store.replaceArticle(record);
      const ids = (await store.passagesOfArticle('a')).map(({ id }) => id);
      const vectors = await everyVector(store, fingerprint);
      expect(vectors.map(({ passageId }) => passageId)).toEqual(ids);
      expect(vectors.map(({ vector }) => vector)).toEqual(
        record.passages.map((passage) => passage.vectors.passage),
      );
      expect(await everyVector(store, 'another-model')).toEqual([]);
      const sentences = await store.sentenceVectors(ids);
      expect(ids.map((id) => sentences.get(id))).toEqual(
        record.passages.map(({ vectors }) => vectors.sentences),
      );
      expect(sentences.get(ids[0] ?? 0)?.[0]).toHaveLength(dimensions);
      expect((await store.vectorsById(ids)).map(({ passageId }) => passageId).sort()).toEqual(ids);
    });

    it('replaces an article whole and keeps when it was added', async () => {
      await store.replaceArticle(articleRecord());
      const before = await store.article('a');
      const old = (await store.passagesOfArticle('a')).map(({ id }) => id);
      const next = articleRecord({ sections: [{ heading: null, paragraphs: ['Il ponte resta chiuso.'] }] });
      expect(await store.replaceArticle(next)).toBe('updated');
      expect(await store.passagesById(old)).toEqual([]);
      expect(await store.searchText({ terms: ['milioni'], limit: 10 })).toEqual([]);
      expect(await store.article('a')).toMatchObject({ article: next.article, addedAt: before?.addedAt });
      expect(await store.counts()).toMatchObject({ articles: 1, passages: 1 });
    });

    it('finds an article with the same content under another id', async () => {
      const record = articleRecord();
      await store.replaceArticle(record);
      expect(await store.articleWithContent(record.contentHash, 'b')).toBe('a');
      expect(await store.articleWithContent(record.contentHash, 'a')).toBeNull();
    });

    it('keeps what an article said before', async () => {
      const first = articleRecord();
      const second = articleRecord({ title: 'Il ponte resta chiuso' });
      await store.replaceArticle(first);
      await store.replaceArticle({ ...first, fingerprint: 'another-model' });
      expect(await store.versions('a')).toHaveLength(1);
      await store.replaceArticle(second);
      const versions = await store.versions('a');
      expect(versions.map(({ article }) => article)).toEqual([first.article, second.article]);
      await store.forgetArticle('a');
      expect(await store.versions('a')).toEqual([]);
    });

    it('forgets an article and remembers that it did, by id and by source', async () => {
      await store.replaceArticle(articleRecord());
      const ids = (await store.passagesOfArticle('a')).map(({ id }) => id);
      expect(await store.forgetArticle('a')).toBe(true);
      expect(await store.forgetArticle('a')).toBe(false);
      expect(await store.article('a')).toBeNull();
      expect(await store.passagesById(ids)).toEqual([]);
      expect(await store.sentenceVectors(ids)).toEqual(new Map());
      expect(await store.searchText({ terms: ['ponte'], limit: 10 })).toEqual([]);
      expect(await store.isForgotten('a')).toBe(true);
      expect(await store.isForgotten('inbox/a.txt')).toBe(true);
      await store.allowAgain('a');
      expect(await store.isForgotten('inbox/a.txt')).toBe(false);
    });

    it('removes samples without remembering them', async () => {
      await store.replaceArticle(articleRecord({ id: 'mine' }));
      await store.replaceArticle(articleRecord({ id: 'sample', sample: true }));
      expect(await store.counts()).toMatchObject({ articles: 2, samples: 1 });
      expect(await store.removeSamples()).toBe(1);
      expect((await store.articles()).map(({ id }) => id)).toEqual(['mine']);
      expect(await store.isForgotten('sample')).toBe(false);
    });

    it('forgets what was published before a day, or only says what it would forget', async () => {
      for (const [id, publishedAt] of [
        ['old', '2025-12-31T23:59'],
        ['new', '2026-01-01'],
        ['undated', null],
      ] as const) {
        await store.replaceArticle(articleRecord({ id, publishedAt }));
      }
      const planned = await store.forgetPublishedBefore('2026-01-01', { dryRun: true });
      expect(planned.map(({ id }) => id)).toEqual(['old']);
      expect(await store.counts()).toMatchObject({ articles: 3 });
      expect(await store.forgetPublishedBefore('2026-01-01')).toEqual(planned);
      expect((await store.articles()).map(({ id }) => id)).toEqual(['new', 'undated']);
      expect(await store.isForgotten('old')).toBe(true);
    });

    it('knows the page of each source an article was read from', async () => {
      const record = articleRecord();
      await store.replaceArticle(record);
      const known = { articleId: 'a', hash: record.rawPage.hash, readerVersion: 1, fingerprint };
      expect(await store.knownPage('inbox/a.txt')).toEqual(known);
      expect(await store.knownPage('feed/a')).toBeNull();
      const other = rawPage('feed/a', 'the same, otherwise laid out');
      await store.touchPage('a', 'feed/a', other);
      expect(await store.knownPage('feed/a')).toEqual({ ...known, hash: other.hash });
      expect(await store.knownPage('inbox/a.txt')).toEqual(known);
      expect(await store.rawPage('a')).toEqual(other);
      await store.forgetArticle('a');
      expect(await store.knownPage('feed/a')).toBeNull();
      expect(await store.isForgotten('feed/a')).toBe(true);
    });

    it('lets an article go on under another id, versions and all', async () => {
      const first = articleRecord({ id: 'file' });
      await store.replaceArticle(first);
      const second = articleRecord({ id: 'address', title: 'Il ponte resta chiuso', replaces: 'file' });
      expect(await store.replaceArticle(second)).toBe('updated');
      expect((await store.articles()).map(({ id }) => id)).toEqual(['address']);
      expect(await store.versions('address')).toHaveLength(2);
      expect(await store.isForgotten('file')).toBe(false);
      await store.replaceArticle(articleRecord({ id: 'twin' }));
      await store.replaceArticle({ ...second, replaces: 'twin' });
      expect((await store.articles()).map(({ id }) => id)).toEqual(['address']);
    });

    it('tells articles of another fingerprint', async () => {
      await store.replaceArticle(articleRecord({ id: 'a' }));
      await store.replaceArticle(articleRecord({ id: 'b', fingerprint: 'another-model' }));
      expect(await store.staleArticles(fingerprint)).toEqual(['b']);
    });

    it('says what has changed since a generation', async () => {
      const start = await store.generation();
      await store.replaceArticle(articleRecord());
      const added = await store.changesSince(start, fingerprint);
      const ids = (await store.passagesOfArticle('a')).map(({ id }) => id);
      const generation = await store.generation();
      expect(generation).toBeGreaterThan(start);
      expect(added).toEqual({ generation, added: ids, removed: [] });
      expect(await store.changesSince(generation, fingerprint)).toEqual({
        generation,
        added: [],
        removed: [],
      });
      expect(await store.changesSince(start, 'another-model')).toMatchObject({ added: [] });
      await store.forgetArticle('a');
      const removed = await store.changesSince(generation, fingerprint);
      expect(removed).toMatchObject({ added: [], removed: ids });
      expect(await store.changesSince(generation + 1, fingerprint)).toBeNull();
    });

    it('gives new passages ids that were never used', async () => {
      await store.replaceArticle(articleRecord());
      const before = (await store.passagesOfArticle('a')).map(({ id }) => id);
      await store.forgetArticle('a');
      await store.replaceArticle(articleRecord());
      const after = (await store.passagesOfArticle('a')).map(({ id }) => id);
      expect(Math.min(...after)).toBeGreaterThan(Math.max(...before));
      expect(vectorOf('a')).toHaveLength(dimensions);
    });
  });
}

async function everyVector(store: Store, of: string) {
  const vectors: { passageId: number; vector: Float32Array }[] = [];
  for await (const vector of store.passageVectors(of)) vectors.push(vector);
  return vectors;
}
