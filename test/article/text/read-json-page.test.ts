import { expect, test } from 'vitest';
import { readJsonPage } from '../../../src/article/text/read-json-page.js';

const read = (record: unknown) =>
  readJsonPage({ source: 'set.jsonl:3', format: 'json', content: JSON.stringify(record), facts: {} });

test('paragraphs are parted by newlines, and a missing title is the first sentence', () => {
  const article = read({
    id: 'a',
    title: null,
    text: 'Il porto di Lumera apre domani. Poi chiude.\n\nSeconda riga.',
  });
  expect(article.title).toBe('Il porto di Lumera apre domani');
  expect(article.sections[0]?.paragraphs).toEqual([
    'Il porto di Lumera apre domani. Poi chiude.',
    'Seconda riga.',
  ]);
});

test('or what its address calls it, which the site took from the headline', () => {
  const url = 'https://faro.example/2026/03/12/porto-di-lumera-riaperto.html';
  expect(read({ url, text: 'LUMERA — Domani si torna in barca.' }).title).toBe('Porto di lumera riaperto');
  expect(read({ url, title: 'Si riapre', text: 'Domani.' }).title).toBe('Si riapre');
});

test('an address holds no unseen character', () => {
  expect(read({ url: 'https://faro.example/ponte\u0000', title: 'A', text: 'B' }).url).toBe(
    'https://faro.example/ponte',
  );
});

test.each([
  [{ title: 'A', text: 7 }, 'bad-record', 'text'],
  [{ title: 'A', text: 'B', url: 'file:///etc/passwd' }, 'bad-record', 'url'],
  [{ title: 'A', text: 'B', publishedAt: 'ieri' }, 'bad-record', 'publishedAt'],
  [{ title: 'A', text: ' ' }, 'no-article', 'text'],
])('%j is %s, naming %s', (record, code, field) => {
  expect(() => read(record)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(field) }),
  );
});
