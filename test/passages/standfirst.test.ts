import { expect, it } from 'vitest';
import type { Article, Section } from '../../src/article/article.js';
import { withStandfirstInLead } from '../../src/passages/standfirst.js';

function article(standfirst: string | null, sections: Section[]): Article {
  return {
    url: null,
    outlet: null,
    title: 'Titolo',
    standfirst,
    authors: [],
    publishedAt: null,
    updatedAt: null,
    language: 'it',
    tags: [],
    sections,
  };
}

const lead = { heading: null, paragraphs: ['Uno.'] };
const costs = { heading: 'Costi', paragraphs: ['Due.'] };

it.each<[string, string | null, Section[], Section[]]>([
  ['no standfirst', null, [lead, costs], [lead, costs]],
  [
    'before the lead',
    'Sommario.',
    [lead, costs],
    [{ heading: null, paragraphs: ['Sommario.', 'Uno.'] }, costs],
  ],
  ['as the lead', 'Sommario.', [costs], [{ heading: null, paragraphs: ['Sommario.'] }, costs]],
  ['without sections', 'Riga\nuno.', [], [{ heading: null, paragraphs: ['Riga uno.'] }]],
])('%s', (_, standfirst, sections, expected) => {
  const once = withStandfirstInLead(article(standfirst, sections));
  expect(once.sections).toEqual(expected);
  expect(withStandfirstInLead(once)).toEqual(once);
});
