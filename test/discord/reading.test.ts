import { describe, expect, it } from 'vitest';
import { placeOfQuote, sectionScreen } from '../../src/discord/rendering/reading.js';
import type { StoredArticle } from '../../src/store/store.js';
import { textDisplays } from './loopback/component-tree.js';

const long = Array.from({ length: 200 }, (_, i) => `Sentence number ${i} of a *long* section.`).join(' ');

const article: StoredArticle = {
  ...{
    source: 'a.txt',
    addedAt: '',
    id: 'a',
    title: 'A title',
    outlet: null,
    authors: [],
    publishedAt: null,
    updatedAt: null,
  },
  ...{ language: 'en', url: null, passages: 3, sample: false, headings: [null, 'Long', 'Last'] },
  article: {
    ...{ url: null, outlet: null, title: 'A title', standfirst: null, authors: [], tags: [], language: 'en' },
    ...{ publishedAt: null, updatedAt: null },
    sections: [
      { heading: null, paragraphs: ['The lead.'] },
      { heading: 'Long', paragraphs: [long] },
      { heading: 'Last', paragraphs: ['The end.'] },
    ],
  },
};

describe('a cited section', () => {
  it.each([
    ['The lead.', null, 0],
    ['The end.', 'Last', 2],
    ['Sentence number 199 of a *long* section.', 'Long', 1],
  ])('is opened where %j stands', (quote, heading, section) => {
    const place = placeOfQuote(article, { quote, section: heading });
    expect(place?.section).toBe(section);
    const shown = sectionScreen(
      { article, key: 'k', language: 'en' },
      place?.section ?? -1,
      place?.part ?? -1,
    );
    const text = textDisplays(shown?.components ?? [])
      .join('\n')
      .replaceAll('\\', '');
    expect(text).toContain(quote);
  });

  it('is found by its heading when an update has taken the quote out, and by nothing else', () => {
    const gone = { quote: 'What it said before.' };
    expect(placeOfQuote(article, { ...gone, section: 'Last' })).toEqual({ section: 2, part: 0 });
    expect(placeOfQuote(article, { ...gone, section: 'A heading of old' })).toBeNull();
  });
});
