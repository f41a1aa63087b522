import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/article/front-matter.js';

test.each([
  ['fenced', '---\nurl: https://example.org/a\noutlet: "La Gazzetta"\npublished: 6 gennaio 2026\n---\nTesto'],
  ['plain', 'url: https://example.org/a\noutlet: La Gazzetta\npublished: 2026-01-06\nTesto'],
])('a %s block gives its facts and leaves the page', (_, page) => {
  const { facts, content } = readFrontMatter(page);
  expect(facts).toMatchObject({
    url: 'https://example.org/a',
    outlet: 'La Gazzetta',
    publishedAt: '2026-01-06',
  });
  expect(content.trim()).toBe('Testo');
});

test.each([['url: javascript:alert(1)\nx'], ['published: domani\nx']])('%s is refused by name', (page) => {
  expect(() => readFrontMatter(page)).toThrow(expect.objectContaining({ code: 'bad-front-matter' }));
});

test('a page without a block stays as it is', () => {
  expect(readFrontMatter('Il porto: apre domani')).toEqual({ facts: {}, content: 'Il porto: apre domani' });
});

test('a value of nothing visible is none', () => {
  expect(readFrontMatter('---\noutlet: \u0000\ntitle: ""\n---\nTesto').facts).toEqual({});
});
