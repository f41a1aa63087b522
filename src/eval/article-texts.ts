import { sectionText } from '../article/article.js';
import type { Store } from '../store/store.js';
import type { EvalRow } from './eval-row.js';

/** Headline and whole text of every article cited, by id: what a quote must stand in. */
export async function articleTexts(
  store: Store,
  answered: readonly { row: EvalRow }[],
): Promise<(id: string) => string> {
  const texts = new Map<string, string>();
  for (const { articleId } of answered.flatMap(({ row }) => row.citations)) {
    if (texts.has(articleId)) continue;
    const stored = await store.article(articleId);
    if (!stored) continue;
    const { title, authors, publishedAt, sections } = stored.article;
    // Questions about an article itself are answered from its byline and dateline.
    const parts = [title, authors.join(', '), publishedAt, ...sections.map(sectionText)];
    texts.set(articleId, parts.filter(Boolean).join('\n'));
  }
  return (id) => texts.get(id) ?? '';
}
