import fc from 'fast-check';
import { prose } from './prose.js';

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('/a', '//x', 'javascript:alert(1)', 'http://', 'https://u:p@x.example/', '?', ''),
  prose,
);
const date = fc.oneof(
  fc.constantFrom(
    'Tue, 06 Jan 2026 10:00:00 GMT',
    '2026-01-06T10:00:00Z',
    'Tue, 99 Foo',
    '',
    '-271822-01-01',
  ),
  prose,
);
const text = fc.oneof(
  prose,
  prose.map((inner) => `<![CDATA[<p>${inner}</p>]]>`),
  prose.map((inner) => inner.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)),
  fc.constantFrom('&lol;', '&#0;', '<b>', ']]>', '&amp;amp;'),
);

/** Elements of an entry in every dialect, well closed or not. */
const element = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'title',
        'description',
        'content:encoded',
        'summary',
        'content',
        'author',
        'dc:creator',
      ),
      text,
    )
    .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  fc
    .tuple(fc.constantFrom('link', 'guid', 'id', 'loc'), address)
    .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  address.map((href) => `<link rel="alternate" href="${href}"/>`),
  fc
    .tuple(fc.constantFrom('pubDate', 'published', 'updated', 'dc:date'), date)
    .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  fc.constantFrom(
    '<author><name>Ann</name></author>',
    '<ttl>99999999999</ttl>',
    '<ttl>-1</ttl>',
    '<item>',
    '</x>',
  ),
);

/** Beginnings and ends of a feed, and what encloses an entry in it. */
const dialect = fc.constantFrom(
  ['<rss version="2.0"><channel>', 'item', '</channel></rss>'],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', 'entry', '</feed>'],
  [
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    'item',
    '</rdf:RDF>',
  ],
  ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', 'url', '</urlset>'],
  [
    '<!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss version="2.0"><channel>',
    'item',
    '</channel></rss>',
  ],
);

const xml = fc
  .tuple(dialect, fc.array(fc.array(element, { maxLength: 6 }), { maxLength: 12 }))
  .map(
    ([[start, name, end], entries]) =>
      `<?xml version="1.0"?>${start}<title>News</title>${entries.map((parts) => `<${name}>${parts.join('')}</${name}>`).join('')}${end}`,
  );

const json = fc
  .array(
    fc.record(
      {
        id: fc.oneof(prose, fc.integer()),
        url: address,
        title: prose,
        content_html: text,
        content_text: text,
        date_published: date,
        authors: fc.oneof(fc.array(fc.record({ name: prose })), prose),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 12 },
  )
  .map((items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items }));

/** A feed of any dialect, some cut off in the middle. */
export const feedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: xml }, json),
    fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([whole, share]) => whole.slice(0, Math.ceil(whole.length * share)));
