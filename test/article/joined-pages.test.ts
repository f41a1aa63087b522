import { expect, it } from 'vitest';
import type { Article, Section } from '../../src/article/article.js';
import { joinedPages } from '../../src/article/joined-pages.js';

const page = (...sections: Section[]): Article => ({
  ...{ url: 'https://news.example/a', outlet: null, title: 'A', standfirst: 'Said on top.', authors: [] },
  ...{ publishedAt: null, updatedAt: null, language: 'en', tags: [], nextPage: 'https://news.example/a/2' },
  sections,
});

it('goes on with the section the page before ended in, and says once what every page says', () => {
  const first = page({ heading: null, paragraphs: ['One.'] }, { heading: 'The pier', paragraphs: ['Two.'] });
  const second = page(
    { heading: null, paragraphs: ['Said on top.', 'Three.'] },
    { heading: 'The ship', paragraphs: ['Four.', 'One.'] },
  );
  const third = page(
    { heading: 'The ship', paragraphs: ['Five.'] },
    { heading: 'Box', paragraphs: ['One.'] },
  );
  const joined = joinedPages(first, [second, third]);
  expect(joined).not.toHaveProperty('nextPage');
  expect(joined.sections).toEqual([
    { heading: null, paragraphs: ['One.'] },
    { heading: 'The pier', paragraphs: ['Two.', 'Three.'] },
    { heading: 'The ship', paragraphs: ['Four.', 'Five.'] },
  ]);
  expect(first.sections[1]?.paragraphs).toEqual(['Two.']);
});
