import type { Citation } from '../answer/reply.js';
import { type Article, sectionText } from '../article/article.js';
import type { Store } from '../store/store.js';

export type Quoted = Pick<Citation, 'articleId' | 'section' | 'quote'>;

/** What tells whether the citations of these rows are verbatim: it has read every article cited from the store. */
export async function verbatimCheck(
  store: Pick<Store, 'article'>,
  answered: readonly { row: { citations: readonly Quoted[] } }[],
): Promise<(quoted: Quoted) => boolean> {
  const ids = new Set(answered.flatMap(({ row }) => row.citations.map(({ articleId }) => articleId)));
  const articles = new Map<string, Article>();
  for (const id of ids) {
    const stored = await store.article(id);
    if (stored) articles.set(id, stored.article);
  }
  return (quoted) => {
    const article = articles.get(quoted.articleId);
    return article !== undefined && isVerbatim(article, quoted);
  };
}

/**
 * Whether an article says a quote to the letter: in a section of that heading, or, where no heading is named, in the
 * lead or the article's own data.
 */
export function isVerbatim(article: Article, { section, quote }: Omit<Quoted, 'articleId'>): boolean {
  if (quote.trim() === '') return false;
  const texts = article.sections.filter(({ heading }) => heading === section).map(sectionText);
  const places = section === null ? [...texts, ...ownData(article)] : texts;
  return places.some((text) => text.includes(quote));
}

/** Headline, byline, dateline and headings: what a question about the article itself is answered from. */
function ownData({
  title,
  standfirst,
  outlet,
  authors,
  publishedAt,
  updatedAt,
  sections,
}: Article): string[] {
  const headings = sections.map(({ heading }) => heading);
  const data = [title, standfirst, outlet, authors.join(', '), publishedAt, updatedAt, ...headings];
  return data.filter((text) => text !== null);
}
