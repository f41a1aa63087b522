import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.js';
import { readTextPage } from '../../../src/article/text/read-text-page.js';

const cases = new URL('../../fixtures/pages/', import.meta.url).pathname;
const read = (content: string) => readTextPage({ source: 'page.txt', format: 'text', content, facts: {} });

test.each(readdirSync(cases).filter((name) => name.startsWith('text-')))('%s is read as expected', (name) => {
  const content = readFileSync(path.join(cases, name, 'page.txt'), 'utf8');
  const expected: unknown = JSON.parse(readFileSync(path.join(cases, name, 'expected.json'), 'utf8'));
  expect(readArticle({ source: 'page.txt', format: 'text', content, facts: {} })).toEqual(expected);
});

test.each([
  ['nothing', ''],
  ['a menu', 'Home\nSport\nLogin\nMeteo\nContatti'],
  ['blank lines', '\n\n \n'],
])('%s holds no article', (_, content) => {
  expect(() => read(content)).toThrow(expect.objectContaining({ code: 'no-article' }));
});

test.each([
  ['ten megabytes in one line', 'Il porto apre domani alle nove. '.repeat(330_000)],
  ['half a million short lines', 'menu\n'.repeat(500_000)],
  [
    'a hundred thousand sentences',
    `${'Il consiglio ha votato ieri sera, dopo nove ore di discussione, il nuovo piano del porto.\n\n'.repeat(100_000)}`,
  ],
])(
  '%s takes bounded time',
  (_, content) => {
    const started = performance.now();
    try {
      read(content);
    } catch (error) {
      expect(error).toMatchObject({ code: 'no-article' });
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  },
  30_000,
);
