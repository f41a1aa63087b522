import { type Article, sectionText } from '../article/article.js';
import { EdicolaError } from '../errors.js';
import type { Span } from '../passages/passage.js';
import type { StoredArticle } from '../store/store.js';
import { textFragmentLink } from './link.js';
import type { Citation } from './reply.js';

/** Where a quote stands: a slice of one section. */
export interface QuotePlace {
  /** Index of the section in its article. */
  section: number;
  span: Span;
  passageId: number;
  /** What the sentences there read, as they were chosen. */
  text: string;
  /** 0 to 1. */
  score: number;
}

/**
 * A citation of a slice of a section.
 *
 * @throws EdicolaError `quote-not-found` when the stored article does not read so there: the one guard between
 *   what was chosen and what is shown.
 */
export function citePlace(article: StoredArticle, place: QuotePlace): Citation {
  const section = article.article.sections[place.section];
  const quote = section ? sectionText(section).slice(place.span.start, place.span.end) : '';
  if (!section || quote.trim() === '' || quote !== place.text) throw notThere(article.id);
  return {
    ...cited(article, quote),
    section: section.heading,
    score: place.score,
    passageId: place.passageId,
  };
}

/**
 * A citation of the article's own data: the quote is a name of the byline, the date, headline, a heading, or a slice
 * of a section.
 *
 * @throws EdicolaError `quote-not-found` when the article's data do not hold the quote.
 */
export function citeData(article: StoredArticle, quote: string): Citation {
  const held = articleTexts(article.article).some((text) => text.includes(quote));
  if (quote.trim() === '' || !held) throw notThere(article.id);
  return { ...cited(article, quote), section: null, score: 1, passageId: null };
}

/** Everything of an article that can be quoted: its sections' texts, then its data and headings. */
export function articleTexts(article: Article): string[] {
  const { title, standfirst, authors, outlet, publishedAt, updatedAt, sections } = article;
  const data = [title, standfirst, outlet, publishedAt, updatedAt, authors.join(', '), ...authors];
  const headings = sections.map((section) => section.heading);
  return [...sections.map(sectionText), ...data, ...headings].filter((text) => text !== null);
}

function cited(article: StoredArticle, quote: string): Omit<Citation, 'section' | 'score' | 'passageId'> {
  const { id: articleId, title, outlet, authors, publishedAt, url } = article;
  return {
    n: 0,
    articleId,
    title,
    outlet,
    authors,
    publishedAt,
    url,
    link: textFragmentLink(url, quote),
    quote,
  };
}

function notThere(articleId: string): EdicolaError {
  return new EdicolaError(
    'quote-not-found',
    `a quote is not in the stored article ${articleId}; run \`edicola reindex --reread\` to mend it`,
  );
}
