import { EdicolaError } from '../../errors.js';
import type { Article } from '../article.js';
import { tagsOf } from '../boilerplate.js';
import { detectLanguage } from '../detect-language.js';
import { outletFromLines } from '../outlet.js';
import type { Page } from '../page.js';
import { bodyRange } from './body-range.js';
import { classifyLines, type LineWeights } from './classify-lines.js';
import { headerFacts } from './header-facts.js';
import { findHeadline } from './headline.js';
import { lineTraits } from './line-traits.js';
import { sectionsOf } from './sections.js';
import { sharedWords } from './shared-words.js';
import { findStandfirst } from './standfirst.js';
import { textLines } from './text-lines.js';

/** What the head of a page already says, so that its text need not. */
export interface GivenFacts {
  title?: string | undefined;
  authors?: string[] | undefined;
}

/**
 * The article in the text of a page, as a reader copies it: menus, captions, share rows and all.
 *
 * @param weights of the line classifiers, where they are being learned anew; the shipped ones otherwise.
 * @throws {EdicolaError} `no-article` where no line is running text, or none is a headline.
 */
export function readTextPage(page: Page, given: GivenFacts = {}, weights?: LineWeights): Article {
  const traits = lineTraits(textLines(page.content));
  const kinds = classifyLines(traits, weights);
  const [first, last] = [kinds.indexOf('text'), kinds.lastIndexOf('text')];
  const headline = findHeadline(traits, first, sharedWords(traits, bodyRange(traits)));
  const title = given.title ?? traits[headline]?.line.text;
  if (first < 0 || !title) throw noArticle(page);
  const standfirst = findStandfirst(traits, kinds, headline, first);
  const sections = sectionsOf(traits, kinds, new Set([headline, standfirst]));
  if (sections.length === 0) throw noArticle(page);
  const language = detectLanguage(
    sections
      .flatMap(({ paragraphs }) => paragraphs)
      .slice(0, 20)
      .join(' '),
  );
  const opening = standfirst === first ? kinds.indexOf('text', first + 1) : first;
  const facts = headerFacts(traits, headline, Math.max(first, opening), last, language);
  const texts = traits.map(({ line }) => line.text);
  return {
    url: page.facts.url ?? null,
    outlet: page.facts.outlet ?? outletFromLines(texts),
    title,
    standfirst: traits[standfirst]?.line.text ?? null,
    authors: given.authors ?? facts.authors,
    publishedAt: page.facts.publishedAt ?? facts.publishedAt,
    updatedAt: facts.updatedAt,
    language,
    tags: [...new Set(texts.slice(last).flatMap((text) => tagsOf(text)))],
    sections,
  };
}

function noArticle(page: Page): EdicolaError {
  return new EdicolaError(
    'no-article',
    `${page.source} holds no article: copy the whole page of one article`,
  );
}
