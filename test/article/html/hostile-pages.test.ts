import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.js';
import { EdicolaError } from '../../../src/errors.js';

const SENTENCE = 'The council of the town met on Monday to discuss the new bridge, and voted against it. ';
const ARTICLE = `<html lang="en"><h1>The bridge is not built</h1><article>${Array.from({ length: 6 }, (_, index) => `<p>Day ${index}. ${SENTENCE.repeat(3)}</p>`).join('')}`;

/** An article, or the code of what was thrown; anything but an EdicolaError fails the test. */
function read(content: string) {
  try {
    return readArticle({ source: 'page', format: 'html', content, facts: {} });
  } catch (error) {
    if (error instanceof EdicolaError) return error;
    throw error;
  }
}

describe('hostile pages', () => {
  it('take no unseen character of their own address into the article', () => {
    const link = '<link rel="canonical" href="HTTPS://faro.example/bridge\u0000\u200b ">';
    expect(read(link + ARTICLE)).toMatchObject({ url: 'HTTPS://faro.example/bridge' });
  });

  it.each([
    ['200,000 nested tags after the article', ARTICLE + '<div>'.repeat(200_000)],
    ['200,000 nested tags before it', '<div>'.repeat(200_000) + ARTICLE],
    ['10 MB in one line', `${ARTICLE}<p>${SENTENCE.repeat(115_000)}`],
    ['10 MB in one word', `${ARTICLE}<p>${'a'.repeat(10_000_000)}`],
    ['a million paragraphs', ARTICLE + '<p>a</p>'.repeat(1_000_000)],
    ['a million line breaks', ARTICLE + '<br>'.repeat(1_000_000)],
    ['two million entities', `${ARTICLE}<p>${'&amp;'.repeat(2_000_000)}`],
    ['five million brackets', ARTICLE + '<'.repeat(5_000_000)],
    ['a class of 6 MB', `${ARTICLE}<p class="${'ad '.repeat(2_000_000)}">x`],
    ['100,000 headings', ARTICLE + '<h2>One more of these headings</h2>'.repeat(100_000)],
    ['100,000 links in a list', `${ARTICLE}<ul>${'<li><a href="/">One more link</a>'.repeat(100_000)}`],
    ['100,000 bylines', ARTICLE + '<i class="byline">By Ann Lee</i>'.repeat(100_000)],
    ['a title of 4 MB', `<title>${'a - '.repeat(1_000_000)}</title>${ARTICLE}`],
    ['strings of scripts in strings', `<script>"${'\\"<p>'.repeat(500_000)}"</script>`],
    [
      'binary',
      Array.from({ length: 500_000 }, (_, index) => String.fromCharCode((index * 7919) % 65_536)).join(''),
    ],
  ])(
    'reads or refuses %s',
    (_, content) => {
      const before = process.cpuUsage();
      read(content);
      // Processor time, not time by the clock: other tests run beside. It is a quarter of this on an idle machine.
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
    },
    60_000,
  );

  it('reads the article before what is hostile', () => {
    const result = read(ARTICLE + '<b><i>'.repeat(200_000));
    expect(result).toMatchObject({ title: 'The bridge is not built', language: 'en' });
  });

  it('gives clean lines or a coded refusal, whatever the page', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<h1>',
        '<h2>',
        '<div class="ad">',
        '<ul><li>',
        '<table><tr><td>',
        '<a href=x>',
        '<br>',
      ),
      fc.constantFrom(
        '<blockquote>',
        '<script type="application/ld+json">',
        '</script>',
        '<!--',
        '<![CDATA[',
        '"',
        '\u001b[2J',
      ),
      fc.constantFrom(
        SENTENCE,
        '\u202e',
        '&#0;',
        '&lt;script&gt;',
        '2026-01-06',
        'By Ann Lee',
        '{"@type":"Article"',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, withArticle) => {
        const result = read((withArticle ? ARTICLE : '') + pieces.join(''));
        if (result instanceof EdicolaError) return;
        const lines = result.sections.flatMap(({ heading, paragraphs }) => [heading ?? '-', ...paragraphs]);
        expect(lines.length).toBeGreaterThan(1);
        for (const line of [result.title, ...result.authors, ...lines]) {
          expect(line).toBe(line.trim());
          expect(line).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+$/u);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
