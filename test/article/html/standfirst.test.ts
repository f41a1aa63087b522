import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.js';

const LEAD =
  'La giunta ha approvato lunedì il progetto, che costa 1,8 milioni di euro e sarà finito in due anni.';
const NEXT =
  'I lavori cominceranno in primavera, ha detto la sindaca, e il traffico passerà dalla circonvallazione.';
const LAST =
  'Il cantiere sarà aperto dalla riva sinistra, dove il Comune ha già comprato il terreno di un vivaio.';
const LINE = 'Il cantiere da marzo: per due anni si passa dalla circonvallazione';

function read(body: string, head = '') {
  const content = `<html><head>${head}</head><body><main><h1>Nuovo ponte sul Lume</h1>${body}</main></body></html>`;
  const article = readArticle({ source: 'page', format: 'html', content, facts: {} });
  return { standfirst: article.standfirst, first: article.sections[0]?.paragraphs[0] };
}

const paragraphs = `<p>${LEAD}</p><p>${NEXT}</p><p>${LAST}</p>`;

describe('the standfirst', () => {
  it.each([
    ['a paragraph marked by its class', `<p class="article-subtitle">${LINE}</p>${paragraphs}`, ''],
    ['a heading under the headline', `<h2>${LINE}</h2>${paragraphs}`, ''],
    [
      'the page’s description in another element',
      `<div class="x1">${LINE}</div>${paragraphs}`,
      `<meta name="description" content="${LINE}">`,
    ],
    ['the only bold paragraph, the first', `<p><b>${LINE}</b></p>${paragraphs}`, ''],
  ])('is %s', (_, body, head) => {
    expect(read(body, head)).toEqual({ standfirst: LINE, first: LEAD });
  });

  it('is no first paragraph like the others, though it be the description', () => {
    expect(read(paragraphs, `<meta name="description" content="${LEAD}">`)).toEqual({
      standfirst: null,
      first: LEAD,
    });
  });
});
