import { expect, test } from 'vitest';
import { readTextPage } from '../../../src/article/text/read-text-page.js';

const read = (content: string) => readTextPage({ source: 'page.txt', format: 'text', content, facts: {} });

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
