import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.js';

const PARAGRAPHS = [
  'La giunta ha approvato lunedì il progetto, che costa 1,8 milioni di euro e sarà finito in due anni.',
  'I lavori cominceranno in primavera, ha detto la sindaca, e il traffico passerà dalla circonvallazione.',
];

function titleOf(head: string, heading: string): string {
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const content = `<html><head>${head}</head><body><main>${heading}${text}</main></body></html>`;
  return readArticle({ source: 'page', format: 'html', content, facts: {} }).title;
}

function jsonLd(headline: string): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;
}

describe('the headline', () => {
  it.each([
    ['is the h1', '<title>Altro</title>', '<h1>Nuovo ponte sul Lume</h1>', 'Nuovo ponte sul Lume'],
    [
      'loses the site’s name where only the window title has it',
      '<title>Nuovo ponte sul fiume Lume | Lume Oggi</title>',
      '',
      'Nuovo ponte sul fiume Lume',
    ],
    [
      'is what the article’s own data say, where only search engines and social networks are told otherwise',
      `<title>Ponte, ecco tutto</title><meta property="og:title" content="Ponte, ecco tutto">${jsonLd('Nuovo ponte')}`,
      '',
      'Nuovo ponte',
    ],
    [
      'keeps what follows a dash that is part of it',
      '<meta property="og:title" content="Ponte sul Lume - ecco quanto costa">',
      '<h1>Ponte sul Lume - ecco quanto costa</h1>',
      'Ponte sul Lume - ecco quanto costa',
    ],
    [
      'is what metadata agree on, where the h1 lacks the kicker',
      `<meta property="og:title" content="Viabilità: nuovo ponte">${jsonLd('Viabilità: nuovo ponte')}`,
      '<h1>Nuovo ponte</h1>',
      'Viabilità: nuovo ponte',
    ],
    [
      'is the h1 where a social title differs and JSON-LD agrees',
      `<meta property="og:title" content="Non crederete a questo ponte">${jsonLd('Nuovo ponte sul Lume')}`,
      '<h1>Nuovo ponte sul Lume</h1>',
      'Nuovo ponte sul Lume',
    ],
    [
      'has its entities decoded',
      '<meta property="og:title" content="L&amp;#8217;acqua &amp;amp; il ponte">',
      '',
      'L’acqua & il ponte',
    ],
  ])('%s', (_, head, heading, title) => expect(titleOf(head, heading)).toBe(title));
});
