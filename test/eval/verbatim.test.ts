import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { isVerbatim, verbatimCheck } from '../../src/eval/verbatim.js';

const article: Article = {
  url: null,
  outlet: 'Gazzetta di Prova',
  title: 'Il ponte riapre',
  standfirst: null,
  authors: ['Anna Neri', 'Ugo Verdi'],
  publishedAt: '2026-03-20T08:30',
  updatedAt: null,
  language: 'it',
  tags: [],
  sections: [
    { heading: null, paragraphs: ['Erano 1.200 persone, «tutte» illese.', 'Lo ha detto la sindaca.'] },
    { heading: 'I lavori', paragraphs: ['Costeranno 3 milioni.'] },
    { heading: 'I lavori', paragraphs: ['Finiranno in ottobre.'] },
  ],
};

describe('isVerbatim', () => {
  it.each([
    ['I lavori', 'Costeranno 3 milioni.'],
    ['I lavori', 'Finiranno in ottobre.'],
    [null, 'tutte» illese.\nLo ha detto'],
    [null, 'Anna Neri, Ugo Verdi'],
    [null, 'Ugo Verdi'],
    [null, '2026-03-20'],
    [null, 'Gazzetta di Prova'],
    [null, 'I lavori'],
  ])('finds under %j the quote %j', (section, quote) => {
    expect(isVerbatim(article, { section, quote })).toBe(true);
  });

  it.each([
    ['of another section', 'I lavori', 'Erano 1.200 persone'],
    ['of a section, named as the lead', null, 'Costeranno 3 milioni.'],
    ['of a section that is not there', 'I costi', 'Costeranno 3 milioni.'],
    ['of the byline, named as a section', 'I lavori', 'Anna Neri'],
    ['in other capitals', null, 'erano 1.200 persone'],
    ['with other quotation marks', null, '"tutte" illese.'],
    ['with a space for the end of the paragraph', null, 'illese. Lo ha detto'],
    ['over the ends of two sections', 'I lavori', 'milioni.\nFiniranno'],
    ['of nothing', null, ' '],
  ])('does not take for verbatim a quote %s', (_, section, quote) => {
    expect(isVerbatim(article, { section, quote })).toBe(false);
  });
});

describe('verbatimCheck', () => {
  it('finds no quote in an article that is not there', async () => {
    const citation = { articleId: 'gone', section: null, quote: 'Anna Neri' };
    const check = await verbatimCheck({ article: async () => null }, [{ row: { citations: [citation] } }]);
    expect(check(citation)).toBe(false);
  });
});
