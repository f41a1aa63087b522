import type { Article, Section } from './article.js';

/**
 * One article of the pages that it is cut into: what a page has before its first heading goes on with the section that
 * the page before it ended in. What every page repeats (the line under the headline, a box) is said once.
 */
export function joinedPages(first: Article, others: readonly Article[]): Article {
  const { nextPage: _, ...article } = first;
  const sections = first.sections.map(({ heading, paragraphs }) => ({
    heading,
    paragraphs: [...paragraphs],
  }));
  const said = new Set(sections.flatMap(({ paragraphs }) => paragraphs));
  if (first.standfirst !== null) said.add(first.standfirst);
  for (const other of others) {
    for (const section of other.sections) goOn(sections, section, said);
  }
  return { ...article, sections };
}

function goOn(sections: Section[], { heading, paragraphs }: Section, said: Set<string>): void {
  const fresh = paragraphs.filter((paragraph) => !said.has(paragraph) && said.add(paragraph));
  if (fresh.length === 0) return;
  const last = sections.at(-1);
  if (last && (heading === null || heading === last.heading)) last.paragraphs.push(...fresh);
  else sections.push({ heading, paragraphs: fresh });
}
