import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, sectionText } from '../../src/article/article.js';
import { stripInvisible } from '../../src/article/clean-text.js';
import type { PageFormat } from '../../src/article/page.js';
import { readArticle } from '../../src/article/read-article.js';
import { EdicolaError } from '../../src/errors.js';
import { cutPassages } from '../../src/passages/cut-passages.js';
import { withStandfirstInLead } from '../../src/passages/standfirst.js';
import { cases } from './cases.js';
import { htmlPage } from './html-pages.js';
import { unsafe } from './safe.js';
import { jsonPage, markdownPage, textPage } from './text-pages.js';
import { inTime } from './time-limit.js';

describe('a page of any kind is an article of clean lines, or refused with a code', () => {
  it.each<[format: PageFormat, pages: fc.Arbitrary<string>, percent: number]>([
    ['text', textPage, 15],
    ['html', htmlPage, 25],
    ['markdown', markdownPage, 10],
    ['json', jsonPage, 10],
  ])('%s', (format, pages, percent) => {
    let read = 0;
    fc.assert(
      fc.property(pages, (content) => {
        const article = inTime(() => readOrRefuse(format, content));
        if (article === null) return;
        read += 1;
        expectClean(article);
        expectVerbatim(format, content, article);
        expectWholePassages(withStandfirstInLead(article));
      }),
      cases(percent),
    );
    // Pages that are all refused would prove nothing.
    expect(read).toBeGreaterThan(cases(percent).numRuns / 20);
  });
});

function readOrRefuse(format: PageFormat, content: string): Article | null {
  try {
    return readArticle({ source: 'page', format, content, facts: {} });
  } catch (error) {
    if (error instanceof EdicolaError) return null;
    throw error;
  }
}

function expectClean(article: Article): void {
  const { title, standfirst, authors, outlet, url, tags, sections, publishedAt } = article;
  const texts = sections.flatMap(({ heading, paragraphs }) => [heading ?? '-', ...paragraphs]);
  for (const line of [title, standfirst ?? '-', outlet ?? '-', url ?? '-', ...authors, ...tags, ...texts]) {
    expect(line).not.toMatch(unsafe);
    expect(line).not.toMatch(/^\s|\s$|\n|^$/);
  }
  expect(publishedAt ?? '2026-01-06').toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/);
}

/** Of copied text, every paragraph stands in the page as it is, white space aside. */
function expectVerbatim(format: PageFormat, content: string, { sections }: Article): void {
  if (format !== 'text') return;
  const page = squeezed(content);
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    expect(page).toContain(squeezed(paragraph));
  }
}

function squeezed(text: string): string {
  return stripInvisible(text).replace(/\s+/g, '');
}

/** Passages are slices of their section, and their sentences of them. */
function expectWholePassages(article: Article): void {
  for (const { section, span, text, sentences } of inTime(() => cutPassages(article))) {
    const whole = article.sections[section];
    expect(whole && sectionText(whole).slice(span.start, span.end)).toBe(text);
    for (const { start, end } of sentences) {
      expect(start).toBeGreaterThanOrEqual(span.start);
      expect(end).toBeLessThanOrEqual(span.end);
      expect(end).toBeGreaterThan(start);
    }
  }
}
