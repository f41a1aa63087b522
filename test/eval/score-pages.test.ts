import { describe, expect, it } from 'vitest';
import { scorePages } from '../../src/eval/score-pages.js';

const gold = {
  id: 'p',
  title: 'Il ponte riapre',
  authors: ['Ada Neri', 'Leo Bo'],
  publishedAt: '2026-03-20T08:00',
  sections: [
    { heading: null, paragraphs: ['uno due tre quattro cinque'] },
    { heading: 'I lavori', paragraphs: ['sei sette'] },
  ],
};
const read = { title: 'il ponte: riapre', authors: ['Leo Bo', 'Ada Neri'], publishedAt: '2026-03-20' };

describe('scorePages', () => {
  it('finds a page read as it should be right in everything', () => {
    expect(scorePages([{ gold, read: { ...read, sections: gold.sections } }])).toEqual({
      pages: 1,
      titles: 1,
      authors: 1,
      dates: 1,
      headings: { precision: 1, recall: 1, f1: 1 },
      paragraphs: { precision: 1, recall: 1, f1: 1 },
      failed: 0,
    });
  });

  it('counts runs of four words by page and headings over the set', () => {
    const sections = [{ heading: 'Altro', paragraphs: ['uno due tre quattro cinque nove'] }];
    const scores = scorePages([
      { gold, read: { ...read, sections } },
      { gold, read: { ...read, sections: gold.sections } },
    ]);
    // Of 3 runs read, 2 are among the 4 wanted; the other page is right.
    expect(scores.paragraphs).toMatchObject({ precision: (2 / 3 + 1) / 2, recall: (2 / 4 + 1) / 2 });
    expect(scores.headings).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('counts a page that could not be read', () => {
    const scores = scorePages([{ gold, read: null }]);
    expect(scores).toMatchObject({
      failed: 1,
      titles: 0,
      dates: 0,
      paragraphs: { f1: 0 },
      headings: { recall: 0 },
    });
  });
});
