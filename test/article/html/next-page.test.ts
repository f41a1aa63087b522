import { describe, expect, it } from 'vitest';
import { descendants } from '../../../src/article/html/element.js';
import { nextPageOf } from '../../../src/article/html/next-page.js';
import { parseHtml } from '../../../src/article/html/parse-html.js';

const story = 'https://lagazzetta.example/citta/ponte';

describe('nextPageOf', () => {
  it.each([
    ['a link of the head', '<link rel="next" href="/citta/ponte?pagina=2">', story, `${story}?pagina=2`],
    ['a number', '<a href="/citta/ponte/2">2</a>', story, `${story}/2`],
    ['a folder for pages', '<a href="ponte/page/2/">Pagina 2</a>', story, `${story}/page/2/`],
    ['a file name', '<a href="ponte-2.html">Avanti ›</a>', `${story}.html`, `${story}-2.html`],
    ['the third page', '<a href="?p=1">1</a><a href="?p=3">3</a>', `${story}?p=2`, `${story}?p=3`],
    ['only a sign', '<a href="/citta/ponte/seite-2">»</a>', story, `${story}/seite-2`],
    ['its fragment left out', '<a href="?page=2#top">Next page</a>', story, `${story}?page=2`],
  ])('finds %s', (_, html, address, next) => expect(of(html, address)).toBe(next));

  it.each([
    ['the next article', '<a rel="next" href="/citta/teatro">Il teatro riapre</a>', story],
    ['an article of the same name', '<a href="/citta/ponte-2">Il ponte riapre di nuovo</a>', story],
    ['pages of comments', '<div class="comments"><a href="?page=2">2</a></div>', story],
    ['another site', '<a href="https://altra.example/citta/ponte/2">2</a>', story],
    ['the page before', '<a href="?p=1">1</a>', `${story}?p=2`],
    ['a page after the next', '<a href="?p=3">3</a>', story],
    ['a script', '<a href="javascript:next(2)">2</a>', story],
    ['a page without an address', '<a href="/citta/ponte/2">2</a>', null],
  ])('passes over %s', (_, html, address) => expect(of(html, address)).toBeNull());
});

function of(html: string, address: string | null): string | null {
  return nextPageOf(descendants(parseHtml(html)), address);
}
