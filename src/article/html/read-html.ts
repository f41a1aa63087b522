import { EdicolaError } from '../../errors.js';
import type { Article } from '../article.js';
import { authorNames } from '../authors.js';
import { parseDate } from '../dates.js';
import { languageOfTag } from '../language.js';
import type { Page } from '../page.js';
import { readBody } from './article-body.js';
import { blocksOf } from './blocks.js';
import { contentRoot } from './content-root.js';
import { findHeadline } from './headline.js';
import { firstMeta, readMetadata } from './page-metadata.js';
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
  const root = contentRoot(document, blocks);
  const headline = findHeadline(metadata, blocks);
  const { jsonLd } = metadata;
  const authors = jsonLd?.authors.flatMap((author) => authorNames(author)) ?? [];
  const descriptions = [
    jsonLd?.description,
    firstMeta(metadata, 'og:description'),
    firstMeta(metadata, 'description'),
  ];
  const body =
    headline &&
    readBody(blocks, root, {
      headline,
      authors,
      descriptions: descriptions.flatMap((text) => (text ? [plainText(text)] : [])),
    });
  if (!headline || !body || body.sections.length === 0) {
    throw new EdicolaError(
      'no-article',
      'This page holds no article: give the address of one article, not of a front page.',
    );
  }
  const language = languageOfTag(metadata.language) ?? languageOfTag(jsonLd?.language);
  return {
    url: page.facts.url ?? metadata.canonicalUrl ?? firstMeta(metadata, 'og:url'),
    outlet: page.facts.outlet ?? firstMeta(metadata, 'og:site_name') ?? jsonLd?.publisher ?? null,
    title: headline.text,
    standfirst: body.standfirst,
    authors,
    publishedAt:
      page.facts.publishedAt ??
      parseDate(jsonLd?.published ?? firstMeta(metadata, 'article:published_time') ?? '', language),
    updatedAt: parseDate(jsonLd?.modified ?? firstMeta(metadata, 'article:modified_time') ?? '', language),
    language,
    tags: metadata.tags,
    sections: body.sections,
  };
}
