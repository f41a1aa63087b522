import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lexicalTerms } from '../../src/search/analysis/lexical-terms.js';
import { createSearch } from '../../src/search/create-search.js';
import { passageWords } from '../../src/search/passage-words.js';
import type { Method, Query, Search } from '../../src/search/search.js';
import type { VectorHit, VectorIndex } from '../../src/search/vector-index.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import type { Store } from '../../src/store/store.js';
import { articleRecord, dimensions, fingerprint, type RecordFacts, vectorOf } from '../store/records.js';

let store: Store;
let embedded: string[];
let nearest: VectorHit[];
let ready: boolean;
let search: Search;

beforeEach(async () => {
  store = openSqliteStore({ file: ':memory:' });
  embedded = [];
  nearest = [];
  ready = true;
  search = createSearch({ store, index: fakeIndex(), embedder: fakeEmbedder() });
  await add({ id: 'bridge', title: 'Il ponte riapre' }, 'Lunedì riapre il ponte, ha detto Keir Starmer.');
  await add({ id: 'town', title: 'La città' }, "L'accordo sull'università della città è stato firmato.");
  await add({ id: 'snow', title: 'Neve in montagna', outlet: 'Voce Alta' }, 'Nevica sopra i mille metri.');
});
afterEach(() => store.close());

describe('createSearch', () => {
  it.each([
    ['Quando riaprirà il ponte?', 'bridge'],
    ['QUANDO RIAPRE IL PONTE', 'bridge'],
    ["l'universita della citta", 'town'],
    ['L’ACCORDO DELL’UNIVERSITÀ?', 'town'],
    ['Che cosa ha detto Keir Stamer?', 'bridge'],
    ['ponte" OR NOT (headline:* NEAR(', 'bridge'],
  ])('finds the article for %j', async (text, expected) => {
    expect((await ask(text, 'lexical')).ranked[0]?.article.id).toBe(expected);
  });

  it('finds nothing where no word is known, and says how little it knows', async () => {
    const { ranked, signals } = await ask('xyzzy plugh', 'lexical');
    expect(ranked).toEqual([]);
    expect(signals).toMatchObject({ wordsKnown: 0, topLexical: 0, bestScore: 0 });
  });

  it('ranks by both, and requires neither', async () => {
    nearest = [{ passageId: await passageOf('snow'), score: 0.9 }];
    const { ranked } = await ask('Quando riapre il ponte?', 'hybrid');
    const byArticle = new Map(ranked.map((each) => [each.article.id, each]));
    expect(byArticle.get('bridge')?.lexical?.rank).toBe(1);
    expect(byArticle.get('snow')).toMatchObject({ lexical: null, vector: { rank: 1 } });
  });

  it('lets the vector of a follow-up lean towards what is asked now', async () => {
    const text = 'perché? (Quando riapre il ponte?)';
    const { questionVector } = await ask(text, 'hybrid', { asked: 'perché?' });
    expect(embedded).toEqual([text, 'perché?']);
    const [whole, now] = embedded.map(vectorOf);
    const mixed = whole?.map((value, at) => 0.6 * value + 0.4 * (now?.[at] ?? 0));
    const length = Math.hypot(...(mixed ?? []));
    mixed?.forEach((value, at) => {
      expect(questionVector?.[at]).toBeCloseTo(value / length, 5);
    });
  });

  it('answers by full-text alone while the index is being built', async () => {
    ready = false;
    const { ranked, questionVector } = await ask('Quando riapre il ponte?', 'hybrid');
    expect(ranked[0]?.article.id).toBe('bridge');
    expect(questionVector).toBeNull();
    expect(embedded).toEqual([]);
  });

  it('looks words up while the vector is made, but of a burst of questions only those of the first', async () => {
    const happened: string[] = [];
    const searchText = store.searchText.bind(store);
    vi.spyOn(store, 'searchText').mockImplementation((query) => {
      happened.push(`words ${query.terms[0]}`);
      return searchText(query);
    });
    const made: (() => void)[] = [];
    const embedder = {
      ...fakeEmbedder(),
      embedQuestion: async (text: string) => {
        await new Promise<void>((resolve) => made.push(resolve));
        happened.push(`vector ${text}`);
        return vectorOf(text);
      },
    };
    const both = createSearch({ store, index: fakeIndex(), embedder });
    const query = (text: string) => ({ text, language: 'it', filter: {}, today: '2026-01-10' });
    const answers = [both.search(query('ponte'), { limit: 1 }), both.search(query('neve'), { limit: 1 })];
    await setImmediate();
    expect(happened).toEqual(['words pont']);
    for (const make of made) make();
    await Promise.all(answers);
    expect(happened).toEqual(['words pont', 'vector ponte', 'vector neve', 'words nev']);
  });

  it('fails with what the embedder says, whatever the words bring', async () => {
    const embedQuestion = () => Promise.reject(new Error('no model'));
    const broken = createSearch({
      store,
      index: fakeIndex(),
      embedder: { ...fakeEmbedder(), embedQuestion },
    });
    const query = { text: 'ponte', language: 'it', filter: {}, today: '2026-01-10' };
    const asked = [broken.search(query, { limit: 1 }), broken.search(query, { limit: 1 })];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'no model' } },
      { status: 'rejected', reason: { message: 'no model' } },
    ]);
  });

  it('drops the same text from another outlet, with the reason', async () => {
    const text = 'La giunta ha approvato ieri sera il bilancio dopo dodici ore di discussione in aula.';
    await add({ id: 'one', title: 'Bilancio approvato' }, text);
    await add({ id: 'two', title: 'La giunta approva' }, text);
    const { ranked } = await ask('Chi ha approvato il bilancio?', 'lexical');
    expect(ranked.filter(({ dropped }) => dropped === null)).toHaveLength(1);
    expect(ranked.at(-1)?.dropped).toMatch(/^the same text as in "/);
  });

  it('leans towards the outlet a question names, and the articles of the conversation', async () => {
    await add(
      { id: 'snow2', title: 'Neve in montagna', outlet: 'Corriere di Prova' },
      'Nevica oltre i mille metri.',
    );
    expect((await ask('Dove nevica secondo Voce Alta?', 'hybrid')).ranked[0]?.article.id).toBe('snow');
    expect((await ask('Dove nevica?', 'hybrid', { leanTowards: ['snow2'] })).ranked[0]?.article.id).toBe(
      'snow2',
    );
  });

  it('puts the newer first where the newest is asked for, and nothing that is beside the point', async () => {
    await add({ id: 'old', title: 'Sciopero dei treni', publishedAt: '2019-03-01' }, 'I treni si fermano.');
    await add(
      { id: 'new', title: 'Treni', publishedAt: '2026-01-09' },
      'Si fermano di nuovo, per uno sciopero.',
    );
    await add({ id: 'beside', title: 'Il mercato', publishedAt: '2026-01-10' }, 'Il mercato apre di sabato.');
    const order = async (question: string) =>
      (await ask(question, 'hybrid')).ranked.slice(0, 2).map(({ article }) => article.id);
    expect(await order('Perché c’è sciopero dei treni?')).toEqual(['old', 'new']);
    expect(await order('Perché c’è sciopero dei treni questa settimana?')).toEqual(['new', 'old']);
  });

  it('ranks articles without dates where the newest is asked for', async () => {
    const outlet = 'Senza Data';
    await add({ id: 'undated', outlet, publishedAt: null }, 'La diga nuova tiene.');
    const { ranked, signals } = await ask('Le ultime notizie sulla diga?', 'hybrid', { filter: { outlet } });
    expect(ranked[0]?.score).toBeGreaterThan(0);
    expect(Object.values(signals).every(Number.isFinite)).toBe(true);
  });

  it('prefers, in an English library, what is said in the function words of the question too', async () => {
    for (const id of ['bridge', 'town', 'snow']) await store.forgetArticle(id);
    const english = (id: string, text: string) => add({ id, title: 'Ferry', language: 'en' }, text);
    await english('one', 'The ferry sinks after the storm in the bay.');
    await english('other', 'The ferry sinks during the storm in the bay.');
    // Of a small library nobody can tell which words are common.
    const counts = await store.counts();
    vi.spyOn(store, 'counts').mockResolvedValue({ ...counts, passages: 1_000 });
    const first = async (question: string, language: string) =>
      (await ask(question, 'lexical', { language })).ranked[0]?.article.id;
    expect(await first('Which ferry sinks after a storm?', 'en')).toBe('one');
    expect(await first('Which ferry sinks during a storm?', 'en')).toBe('other');
  });

  it('prefers, of passages with the same words, the one that holds the kind of thing asked for', async () => {
    await add({ id: 'vague', title: 'Piena del Brenno' }, 'I feriti della piena del Brenno sono tanti.');
    await add({ id: 'exact', title: 'Piena del Brenno' }, 'I feriti della piena del Brenno sono 14.');
    const fits = (sentence: string) => (/\d/.test(sentence) ? 1 : 0);
    const { ranked } = await ask('Quanti sono i feriti della piena del Brenno?', 'hybrid', { fits });
    expect(ranked.slice(0, 2).map(({ article }) => article.id)).toEqual(['exact', 'vague']);
  });

  it('keeps to the filter', async () => {
    const { ranked } = await ask('Quando riapre il ponte?', 'lexical', { filter: { outlet: 'Voce Alta' } });
    expect(ranked).toEqual([]);
  });
});

function ask(text: string, method: Method, more: Partial<Query> = {}) {
  return search.search(
    { text, language: null, filter: {}, today: '2026-01-10', ...more },
    { limit: 10, method },
  );
}

async function add(facts: RecordFacts, text: string): Promise<void> {
  const record = articleRecord({ ...facts, sections: [{ heading: null, paragraphs: [text] }] });
  const { title, language } = record.article;
  const about = { title, heading: null, language };
  const passages = record.passages.map((each) => ({
    ...each,
    terms: lexicalTerms(each.passage, about),
    words: passageWords(each.passage, about.language),
  }));
  await store.replaceArticle({ ...record, passages });
}

async function passageOf(articleId: string): Promise<number> {
  return (await store.passagesOfArticle(articleId))[0]?.id ?? -1;
}

function fakeIndex(): VectorIndex {
  return {
    get ready() {
      return ready;
    },
    size: 3,
    nearest: async () => nearest,
    similarities: () => [],
    refresh: async () => undefined,
    save: async () => undefined,
    close: async () => undefined,
  };
}

function fakeEmbedder() {
  return {
    fingerprint,
    model: 'fake',
    dimensions,
    embedQuestion: async (text: string) => {
      embedded.push(text);
      return vectorOf(text);
    },
    embedPassages: async () => [],
    close: async () => undefined,
  };
}
