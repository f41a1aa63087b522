import fc from 'fast-check';
import { paragraph, prose } from './prose.js';

const furniture = [
  'Home | News | Sport | Weather',
  'Skip to content',
  'Advertisement',
  'Share on Facebook',
  'By Ann Lee',
  'di Mario Rossi',
  'By Ann Lee, Bob O’Neil and Carla de’ Medici',
  '6 gennaio 2026',
  'Updated 12 March 2026, 10:45 CET',
  '31/02/2026 25:61',
  '2026-01-06T10:00:00+99:99',
  'Published: yesterday',
  'READ ALSO',
  'Leggi anche: Il ponte chiude',
  'Photo: AP/Getty',
  'Related articles',
  '© 2026 All rights reserved',
  'https://news.example/a?utm_source=x#top',
  '---',
  '***',
  '===',
];

/** A line of a copied page: menu, byline, date, heading, paragraph, list, or nothing. */
const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...furniture) },
  { weight: 2, arbitrary: prose.map((text) => text.slice(0, 40)) },
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: paragraph.map((text) => `• ${text}`) },
  { weight: 2, arbitrary: fc.constant('') },
);

const frontMatter: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.constantFrom('title', 'author', 'authors', 'date', 'url', 'outlet', 'x', '- a'), prose),
    {
      maxLength: 4,
    },
  )
  .map((fields) => `---\n${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}\n---\n`);

/** A page as a browser copies it. */
export const textPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, frontMatter),
    fc.array(line, { maxLength: 40 }),
    fc.constantFrom('\n', '\n\n', '\r\n', '\r'),
  )
  .map(([head, lines, end]) => head + lines.join(end));

const mark = fc.constantFrom(
  '# ',
  '## ',
  '###### ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '| ',
  '![',
  '[a](',
  '**',
  '`',
);
const markdownLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: line },
  { weight: 2, arbitrary: fc.tuple(mark, prose).map(([sign, text]) => sign + text) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('====', '----', '```', '~~~js', '|---|', '<div>', '[1]: http://x'),
  },
);

/** Markdown as people and programs write it, seldom quite right. */
export const markdownPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, frontMatter),
    prose,
    fc.array(markdownLine, { maxLength: 40 }),
  )
  .map(([head, title, lines]) => `${head}# ${title}\n\n${lines.join('\n')}`);

/** Mostly as it should be: one bad field is enough for a record to be refused. */
function mostly<Good, Bad>(good: fc.Arbitrary<Good>, bad: fc.Arbitrary<Bad>): fc.Arbitrary<Good | Bad> {
  return fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: bad });
}

const record = fc.record(
  {
    id: mostly(prose, fc.integer()),
    url: mostly(fc.webUrl(), prose),
    title: mostly(prose, fc.constant(null)),
    authors: mostly(fc.array(prose), prose),
    published: mostly(fc.constantFrom('2026-01-06', '2026-13-40', ''), prose),
    text: fc.array(paragraph, { maxLength: 12 }).map((parts) => parts.join('\n\n')),
    sections: fc.array(fc.record({ heading: fc.option(prose), text: paragraph }), { maxLength: 5 }),
  },
  { requiredKeys: ['text', 'title'] },
);

/** One line of a question set, or what is none. */
export const jsonPage: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: record.map((fields) => JSON.stringify(fields)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(record, fc.nat(200))
      .map(([fields, cut]) => JSON.stringify(fields).slice(0, -1 - cut)),
  },
  { weight: 1, arbitrary: fc.json() },
);
