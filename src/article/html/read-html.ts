import type { Article } from '../article.js';
import { cleanText } from '../clean-text.js';
import { isWebAddress } from '../front-matter.js';
import { languageOfPage } from '../language.js';
import { outletFromLines } from '../outlet.js';
import type { Page } from '../page.js';
import { blocksOf } from './blocks.js';
import { findHidden, findShown } from './find-article.js';
import { nextPageOf } from './next-page.js';
import { findPageDates } from './page-dates.js';
import { firstMeta, type PageMetadata, readMetadata } from './page-metadata.js';
import { parseHtml, plainText } from './parse-html.js';
import { refusePage, refusePreview } from './preview.js';

/**
 * The article of an HTML page: what the page shows as text, and what it says about itself in metadata.
 *
 * @throws {EdicolaError} `no-article`, `paywall`, `consent-wall`, `script-only`
 */
export function readHtml(page: Page): Article {
  const document = parseHtml(page.content);
  const metadata = readMetadata(document);
  const blocks = blocksOf(document);
  const lines = blocks.map((block) => block.text);
  const outlet = page.facts.outlet ?? findOutlet(metadata, lines);
  const found = findShown(document, blocks, metadata, outlet) ?? findHidden(page.content, metadata, outlet);
  if (!found) return refusePage(document, metadata, lines);
  refusePreview(document, metadata, lines, found.sections);
  const text = found.sections.map((section) => section.paragraphs.join(' ')).join(' ');
  const language = languageOfPage(metadata.language ?? metadata.jsonLd?.language ?? null, text);
  const dates = findPageDates(metadata, found.lead, language);
  const url = page.facts.url ?? pageUrl(metadata);
  const nextPage = nextPageOf(metadata.elements, url);
  return {
    url,
    outlet,
    title: found.title,
    standfirst: found.standfirst,
    authors: found.authors,
    publishedAt: page.facts.publishedAt ?? dates.published,
    updatedAt: dates.updated,
    language,
    tags: tagsOf(metadata),
    sections: found.sections,
    ...(nextPage && { nextPage }),
  };
}

function findOutlet(metadata: PageMetadata, lines: string[]): string | null {
  const named = firstMeta(metadata, 'og:site_name', 'application-name') ?? metadata.jsonLd?.publisher;
  return named ? plainText(named) : outletFromLines(lines.slice(-80));
}

/** Absolute http(s) addresses only: a relative one says nothing without the page's own. */
function pageUrl(metadata: PageMetadata): string | null {
  const candidates = [metadata.canonicalUrl, firstMeta(metadata, 'og:url'), metadata.jsonLd?.url];
  return candidates.map((url) => cleanText(url ?? '')).find(isWebAddress) ?? null;
}

const mostTags = 30;

function tagsOf(metadata: PageMetadata): string[] {
  const keywords = firstMeta(metadata, 'news_keywords', 'keywords')?.split(/[,;]/) ?? [];
  const given =
    [metadata.tags, metadata.jsonLd?.keywords ?? [], keywords].find((tags) => tags.length > 0) ?? [];
  return [...new Set(given.map((tag) => plainText(tag)))]
    .filter((tag) => tag && tag.length <= 60)
    .slice(0, mostTags);
}
