import { EdicolaError } from '../../errors.js';
import type { Article } from '../article.js';
import { languageOfTag } from '../language.js';
import { outletFromLines } from '../outlet.js';
import type { Page } from '../page.js';
import { readBody } from './article-body.js';
import { type Block, blocksOf } from './blocks.js';
import { findAuthors } from './byline.js';
import { contentRoot, proseScore } from './content-root.js';
import { findHeadline } from './headline.js';
import { findPageDates } from './page-dates.js';
import { firstMeta, type PageMetadata, readMetadata } from './page-metadata.js';
import { parseHtml, plainText } from './parse-html.js';

/**
 * The article of an HTML page.
 *
 * @throws {EdicolaError} `no-article`
 */
export function readHtml(page: Page): Article {
  const document = parseHtml(page.content);
  const metadata = readMetadata(document);
  const blocks = blocksOf(document);
  const headline = findHeadline(metadata, blocks);
  const outlet = page.facts.outlet ?? findOutlet(metadata, blocks);
  const language = languageOfTag(metadata.language) ?? languageOfTag(metadata.jsonLd?.language);
  const lead = leadOf(blocks, headline?.index ?? -1);
  const authors = findAuthors(metadata, outlet, lead);
  const root = contentRoot(document, blocks);
  const body =
    headline && readBody(blocks, root, { headline, authors, descriptions: descriptionsOf(metadata) });
  if (!headline || !body || body.sections.length === 0) throw noArticle();
  const dates = findPageDates(metadata, lead, language);
  return {
    url:
      page.facts.url ??
      metadata.canonicalUrl ??
      firstMeta(metadata, 'og:url') ??
      metadata.jsonLd?.url ??
      null,
    outlet,
    title: headline.text,
    standfirst: body.standfirst,
    authors,
    publishedAt: page.facts.publishedAt ?? dates.published,
    updatedAt: dates.updated,
    language,
    tags: metadata.tags,
    sections: body.sections,
  };
}

/** The lines between the headline and the first prose, where bylines and dates stand. */
function leadOf(blocks: Block[], headlineIndex: number): Block[] {
  const below = blocks.slice(headlineIndex + 1, headlineIndex + 30);
  const prose = below.findIndex((block) => proseScore(block) > 0 && block.length > 200);
  return prose < 0 ? below : below.slice(0, prose);
}

function findOutlet(metadata: PageMetadata, blocks: Block[]): string | null {
  const named = firstMeta(metadata, 'og:site_name', 'application-name') ?? metadata.jsonLd?.publisher;
  return named ? plainText(named) : outletFromLines(blocks.slice(-80).map((block) => block.text));
}

function descriptionsOf(metadata: PageMetadata): string[] {
  const all = [
    metadata.jsonLd?.description,
    firstMeta(metadata, 'og:description'),
    firstMeta(metadata, 'description'),
  ];
  return all.flatMap((text) => (text ? [plainText(text)] : []));
}

function noArticle(): EdicolaError {
  return new EdicolaError(
    'no-article',
    'This page holds no article: give the address of one article, not of a front page.',
  );
}
