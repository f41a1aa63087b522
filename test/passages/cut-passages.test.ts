import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, type Section, sectionText } from '../../src/article/article.js';
import { cutPassages } from '../../src/passages/cut-passages.js';
import { passageSettings, wordCount } from '../../src/passages/passage-settings.js';

function article(sections: Section[], more: Partial<Article> = {}): Article {
  return {
    url: null,
    outlet: 'Il Faro',
    title: 'Aperto il ponte',
    standfirst: null,
    authors: [],
    publishedAt: '2026-01-06T10:00:00+01:00',
    updatedAt: null,
    language: 'it',
    tags: [],
    sections,
    ...more,
  };
}

/** A sentence of `words` words. */
const sentence = (words: number) => `${['Ecco', ...Array(words - 1).fill('parola')].join(' ')}.`;

describe('cutPassages', () => {
  it('keeps a short section whole and never merges it across a heading', () => {
    const passages = cutPassages(
      article([
        { heading: null, paragraphs: [sentence(20), sentence(10)] },
        { heading: 'I lavori', paragraphs: [sentence(7)] },
        { heading: 'I costi', paragraphs: [sentence(150), sentence(40)] },
      ]),
    );
    expect(passages.map(({ section }) => section)).toEqual([0, 1, 2]);
    expect(passages[0]?.text).toBe(`${sentence(20)}\n${sentence(10)}`);
  });

  it('cuts a long section into passages of about equal length', () => {
    const paragraphs = Array.from({ length: 9 }, () => `${sentence(25)} ${sentence(20)}`);
    const lengths = cutPassages(article([{ heading: 'Lungo', paragraphs }])).map(({ text }) =>
      wordCount(text),
    );
    expect(lengths).toEqual([135, 135, 135]);
  });

  it('writes outlet, date, headline and section into the header, without what is unknown', () => {
    const headers = cutPassages(
      article([
        { heading: null, paragraphs: ['Uno.'] },
        { heading: 'Costi', paragraphs: ['Due.'] },
      ]),
    ).map(({ header }) => header);
    expect(headers).toEqual([
      'Il Faro · 2026-01-06 · Aperto il ponte',
      'Il Faro · 2026-01-06 · Aperto il ponte · Costi',
    ]);
    const bare = article([{ heading: null, paragraphs: ['Uno.'] }], { outlet: null, publishedAt: null });
    expect(cutPassages(bare)[0]?.header).toBe('Aperto il ponte');
  });

  it('bounds the header of a page whose headline is a book', () => {
    const [passage] = cutPassages(
      article([{ heading: 'x '.repeat(999), paragraphs: ['Uno.'] }], { title: 'y'.repeat(9999) }),
    );
    expect(passage?.header.length).toBeLessThan(400);
  });

  it('gives nothing for sections without text', () => {
    expect(cutPassages(article([]))).toEqual([]);
    expect(cutPassages(article([{ heading: 'Vuota', paragraphs: ['', '  '] }]))).toEqual([]);
  });

  it('holds every text once, in slices of whole sentences of up to 200 words', () => {
    const paragraph = fc
      .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 })
      .map((lengths) => lengths.map(sentence).join(' '));
    const section = fc.record({
      heading: fc.option(fc.string()),
      paragraphs: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: paragraph },
          { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
        ),
        {
          maxLength: 8,
        },
      ),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 4 }), (sections) => {
        const given = article(sections);
        const passages = cutPassages(given);
        given.sections.forEach((one, index) => {
          const text = sectionText(one);
          const ours = passages.filter((passage) => passage.section === index);
          const spans = ours.flatMap(({ sentences }) => sentences);
          expect(
            spans
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s+/g, ''),
          ).toBe(text.replace(/\s+/g, ''));
          for (const passage of ours) {
            expect(passage.text).toBe(text.slice(passage.span.start, passage.span.end));
            expect(passage.span).toEqual({
              start: passage.sentences[0]?.start,
              end: passage.sentences.at(-1)?.end,
            });
            expect(wordCount(passage.text)).toBeLessThanOrEqual(passageSettings.maxWords);
          }
          for (const [i, span] of spans.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
            expect(text.slice(span.start, span.end)).not.toMatch(/\n|^\s|\s$/);
          }
        });
      }),
    );
  });
});
