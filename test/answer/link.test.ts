import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '../../src/answer/link.js';

const long =
  'Il sistema di monitoraggio avrà un ruolo cruciale nel garantire il rispetto del cessate il fuoco, ha detto.';

describe('textFragmentLink', () => {
  it.each([
    ['https://a.example/n', 'Sono 35 paesi.', 'https://a.example/n#:~:text=Sono%2035%20paesi.'],
    ['https://a.example/n#top', 'Sì', 'https://a.example/n#top:~:text=S%C3%AC'],
    [
      'https://a.example/n',
      'uno, due & tre-quattro',
      'https://a.example/n#:~:text=uno%2C%20due%20%26%20tre%2Dquattro',
    ],
    [
      'https://a.example/n',
      long,
      'https://a.example/n#:~:text=Il%20sistema%20di%20monitoraggio%20avr%C3%A0,cessate%20il%20fuoco%2C%20ha%20detto.',
    ],
    ['https://a.example/n', 'due\nrighe', 'https://a.example/n#:~:text=due%20righe'],
    ['https://a.example/n', 'half a \uD83D character', 'https://a.example/n#:~:text=half%20a%20%20character'],
  ])('%s: %s', (url, quote, link) => {
    expect(textFragmentLink(url, quote)).toBe(link);
  });

  it('is null without an address', () => {
    expect(textFragmentLink(null, 'x')).toBeNull();
  });
});
