import type { Article } from '../article/article.js';

/**
 * The article as it is stored, cut and quoted: its standfirst is the lead's first paragraph, so that it can be
 * found and quoted like any other sentence. `extract` shows the article as it was read, without this.
 * Doing it again changes nothing.
 */
export function withStandfirstInLead(article: Article): Article {
  const standfirst = article.standfirst?.replace(/\s+/g, ' ').trim();
  if (!standfirst) return article;
  const [first, ...others] = article.sections;
  if (!first || first.heading !== null) {
    return { ...article, sections: [{ heading: null, paragraphs: [standfirst] }, ...article.sections] };
  }
  if (first.paragraphs[0] === standfirst) return article;
  return {
    ...article,
    sections: [{ ...first, paragraphs: [standfirst, ...first.paragraphs] }, ...others],
  };
}
