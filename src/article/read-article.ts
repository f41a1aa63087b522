import { EdicolaError } from '../errors.js';
import type { Article } from './article.js';
import { cleanText, stripInvisible } from './clean-text.js';
import { readHtml } from './html/read-html.js';
import type { Page } from './page.js';

/**
 * The article that a page carries.
 *
 * @throws {EdicolaError} `no-article`; `paywall`, `consent-wall`, `script-only` where a page shows only a preview of it.
 */
export function readArticle(page: Page): Article {
  if (page.format === 'html') return readHtml(page);
  return readLines(page);
}

/** Stands in until the reader of copied text is here. */
function readLines(page: Page): Article {
  const lines = stripInvisible(page.content).split(/\r?\n/).map(cleanText).filter(Boolean);
  const title = lines.find((line) => line.length > 20);
  const paragraphs = lines.filter((line) => line.length > 80 && line !== title);
  if (!title || paragraphs.length === 0) {
    throw new EdicolaError('no-article', 'This page holds no article: copy the whole page of one article.');
  }
  return {
    url: page.facts.url ?? null,
    outlet: page.facts.outlet ?? null,
    title,
    standfirst: null,
    authors: [],
    publishedAt: page.facts.publishedAt ?? null,
    updatedAt: null,
    language: null,
    tags: [],
    sections: [{ heading: null, paragraphs }],
  };
}
