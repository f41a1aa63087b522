import fc from 'fast-check';
import { paragraph, prose } from './prose.js';

const blocks = [
  'p',
  'h1',
  'h2',
  'h3',
  'div',
  'li',
  'blockquote',
  'figcaption',
  'td',
  'aside',
  'time',
  'b',
  'nav',
];
const open = fc.constantFrom(
  '<div class="ad">',
  '<ul><li>',
  '<table><tr><td>',
  '<article>',
  '<main>',
  '<section itemprop="articleBody">',
  '<a href="//x.example/?a=1&amp;b">',
  '<span hidden>',
  '<svg><title>',
  '<template>',
  '<noscript>',
  '<textarea>',
  '<select><option>',
  '<plaintext-ish>',
  '<br>',
  '<hr/>',
  '<p',
  '<!--',
  '<![CDATA[',
  '<?xml version="1.0"?>',
  '<script>',
  '<style>',
);
const close = fc.constantFrom(
  '</p>',
  '</div>',
  '</article>',
  '</table>',
  '</script>',
  '</body></html>',
  '-->',
  ']]>',
);
const entity = fc.constantFrom(
  '&amp;',
  '&lt;b&gt;',
  '&#0;',
  '&#x202e;',
  '&#xd800;',
  '&#1114112;',
  '&#99999999999;',
  '&zwj;',
  '&nosuch;',
  '&ampamp',
  '&',
);
const attribute = fc
  .tuple(
    fc.constantFrom('class', 'id', 'style', 'href', 'data-x', 'itemprop', 'rel', 'onload', '"', '__proto__'),
    fc.oneof(
      fc.constantFrom('author byline', 'headline', 'ad promo', 'x'.repeat(20_000), 'a '.repeat(8_000)),
      prose,
    ),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);

const block = fc
  .tuple(
    fc.constantFrom(...blocks),
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, attribute),
    paragraph,
  )
  .map(([tag, attributes, text]) => `<${tag}${attributes}>${text}</${tag}>`);

const linkedData = fc
  .oneof(
    fc.record({
      '@type': fc.constantFrom('NewsArticle', 'Article', 'LiveBlogPosting', 'WebPage'),
      headline: prose,
      author: fc.oneof(prose, fc.array(fc.record({ name: prose })), fc.constant(7)),
      datePublished: fc.constantFrom('2026-01-06T10:00:00Z', 'yesterday', '', 12),
      articleBody: fc.array(paragraph, { maxLength: 6 }).map((parts) => parts.join('\n')),
      url: fc.oneof(fc.webUrl(), prose),
    }),
    fc.jsonValue(),
  )
  .map((data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`);

const head = fc
  .tuple(prose, prose, fc.constantFrom('it', 'en', 'xx-YY', '', '"'))
  .map(
    ([title, description, language]) =>
      `<html lang="${language}"><head><title>${title}</title><meta property="og:title" content="${title}">` +
      `<meta name="description" content="${description}"><link rel=canonical href="${description}"></head><body>`,
  );

const nested = fc
  .tuple(
    fc.constantFrom('<div>', '<b><i>', '<table><tr><td>', '<ul><li>', '<a>'),
    fc.integer({ min: 2, max: 400 }),
  )
  .map(([tag, depth]) => tag.repeat(depth));

/** A news page as the web serves it: mostly sound, with something unsound anywhere. */
export const htmlPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: head }, fc.constant('')),
    fc.array(
      fc.oneof(
        { weight: 10, arbitrary: block },
        { weight: 2, arbitrary: open },
        { weight: 2, arbitrary: close },
        { weight: 1, arbitrary: entity },
        { weight: 1, arbitrary: linkedData },
        { weight: 1, arbitrary: nested },
        { weight: 1, arbitrary: prose },
      ),
      { maxLength: 40 },
    ),
  )
  .map(([start, body]) => start + body.join('\n'));
