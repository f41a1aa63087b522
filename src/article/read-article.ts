import { EdicolaError } from '../errors.js';
import type { Article } from './article.js';
import { readFrontMatter } from './front-matter.js';
import { readHtml } from './html/read-html.js';
import { joinedPages } from './joined-pages.js';
import type { Page } from './page.js';
import { readJsonPage } from './text/read-json-page.js';
import { readMarkdownPage } from './text/read-markdown-page.js';
import { readTextPage } from './text/read-text-page.js';

/**
 * The article that a page carries.
 *
 * @throws {EdicolaError} `no-article`; `paywall`, `consent-wall`, `script-only` where a page shows only a preview of
 * it; `bad-json`, `bad-record`, `bad-front-matter` naming what to mend.
 */
export function readArticle(page: Page): Article {
  if (page.format === 'html') return readPages(page);
  if (page.format === 'json') return readJsonPage(page);
  const { facts, content } = readFrontMatter(page.content);
  const { title, authors, ...rest } = facts;
  const without = { ...page, content, facts: { ...rest, ...definedOnly(page.facts) } };
  if (page.format === 'markdown' && (title || /^ {0,3}#{1,6}\s|^=+\s*$/m.test(content.slice(0, 100_000)))) {
    return readMarkdownPage(without, { title, authors });
  }
  return readTextPage(without, { title, authors });
}

/** A page of it that holds no more of the article ends it. */
function readPages(page: Page): Article {
  const first = readHtml(page);
  const others: Article[] = [];
  for (const { url, content } of page.continuations ?? []) {
    try {
      others.push(readHtml({ ...page, content, facts: { ...page.facts, url } }));
    } catch (error) {
      if (!(error instanceof EdicolaError)) throw error;
      break;
    }
  }
  return others.length === 0 ? first : joinedPages(first, others);
}

/** An option that was not given must not hide what the page says. */
function definedOnly(facts: Page['facts']): Page['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
