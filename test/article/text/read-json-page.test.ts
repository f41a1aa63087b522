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
