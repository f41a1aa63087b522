import { expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { articleChanges } from '../../src/passages/article-changes.js';

const article = (lead: string[], works: string[] = [], title = 'Il ponte riapre'): Article => ({
  url: null,
  outlet: null,
  title,
  standfirst: null,
  authors: [],
  publishedAt: null,
  updatedAt: null,
  language: 'it',
  tags: [],
  sections: [
    { heading: null, paragraphs: lead },
    { heading: 'I lavori', paragraphs: works },
  ],
});

it.each([
  ['nothing', article(['Uno. Due.']), article(['Uno. Due.']), []],
  [
    'a paragraph broken elsewhere',
    article(['Prima frase. Seconda frase.']),
    article(['Prima frase.', 'Seconda frase.']),
    [],
  ],
  [
    'a corrected figure',
    article(['Il ponte riapre.'], ['È costato due milioni. È durato tre anni.']),
    article(['Il ponte riapre.'], ['È costato tre milioni. È durato tre anni.']),
    ['-I lavori: È costato due milioni.', '+I lavori: È costato tre milioni.'],
  ],
  [
    'a new sentence in the lead',
    article(['Il ponte riapre.']),
    article(['Il ponte riapre. Lo dice la sindaca.']),
    ['+null: Lo dice la sindaca.'],
  ],
  [
    'a new headline',
    article(['Uno.']),
    article(['Uno.'], [], 'Resta chiuso'),
    ['-null: Il ponte riapre', '+null: Resta chiuso'],
  ],
])('tells %s', (_, before, after, expected) => {
  const changes = articleChanges(before, after);
  expect(
    changes.map(({ kind, section, text }) => `${kind === 'added' ? '+' : '-'}${section}: ${text}`),
  ).toEqual(expected);
});

it('takes two long texts without a common sentence in bounded time', () => {
  const long = (word: string) =>
    article([Array.from({ length: 3_000 }, (_, n) => `La ${word} numero ${n} parla.`).join(' ')]);
  const started = performance.now();
  expect(articleChanges(long('prima'), long('seconda')).length).toBeGreaterThan(5_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
