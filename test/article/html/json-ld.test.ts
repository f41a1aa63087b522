import { describe, expect, it } from 'vitest';
import { descendants } from '../../../src/article/html/element.js';
import { readJsonLd } from '../../../src/article/html/json-ld.js';
import { parseHtml } from '../../../src/article/html/parse-html.js';

function read(...scripts: string[]) {
  const html = scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('');
  return readJsonLd(descendants(parseHtml(html)));
}

describe('readJsonLd', () => {
  it('finds the article in a graph, its authors and publisher by reference', () => {
    const article = read(
      `{"@graph":[{"@type":"WebSite","name":"Lume"},{"@type":["NewsArticle"],"headline":"Il ponte","author":[{"@id":"#a"},{"@type":"Person","givenName":"Carlo","familyName":"Denti"}],"publisher":{"@id":"#p"}},{"@id":"#a","@type":"Person","name":"Anna Rivolta"},{"@id":"#p","@type":"Organization","name":"Lume Oggi"}]}`,
    );
    expect(article).toMatchObject({
      headline: 'Il ponte',
      authors: ['Anna Rivolta', 'Carlo Denti'],
      publisher: 'Lume Oggi',
    });
  });

  it.each([
    ['"False"', false],
    ['false', false],
    ['"http://schema.org/True"', true],
    ['true', true],
    ['null', null],
  ])('reads isAccessibleForFree %s', (value, free) => {
    expect(read(`{"@type":"NewsArticle","headline":"x","isAccessibleForFree":${value}}`)?.free).toBe(free);
  });

  it.each([
    ['comments around it', '//<![CDATA[\n{"@type":"Article","headline":"x"}\n//]]>'],
    ['line breaks inside strings', '{"@type":"Article","headline":"x","description":"a\nb"}'],
    ['an array around it', '[{"@type":"BreadcrumbList"},{"@type":"Article","headline":"x"}]'],
  ])('survives %s', (_, script) => expect(read(script)?.headline).toBe('x'));

  it.each([
    ['no JSON', '{"@type":"Article",'],
    ['no article', '{"@type":"Organization","name":"x"}'],
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('gives nothing for %s', (_, script) => expect(read(script)).toBeNull());

  it('takes the next script when the first is broken', () => {
    expect(read('{', '{"@type":"Article","headline":"x"}')?.headline).toBe('x');
  });
});
