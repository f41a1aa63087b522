import type { ArticleSummary } from '../../store/store.js';
import { customId } from '../custom-id.js';
import { limits } from '../limits.js';
import { type Screen, screen, selectRow } from '../screen.js';
import { textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const linesShown = 10;

/** What was read, newest first, to choose from. */
export function articlesScreen(
  articles: readonly ArticleSummary[],
  total: number,
  keyOf: (articleId: string) => string,
  language: string,
): Screen {
  const texts = textsFor(language);
  if (articles.length === 0) return screen([texts.noArticles]);
  const lines = articles.slice(0, linesShown).map((article) => `-# • ${articleLine(article)}`);
  const options = articles.map((article) => ({
    label: article.title,
    value: keyOf(article.id),
    description: [article.outlet, article.publishedAt?.slice(0, 10)].filter(Boolean).join(' · '),
  }));
  return screen(
    [
      `### ${texts.articlesTitle(total)}`,
      lines.join('\n'),
      total > articles.length
        ? `-# ${texts.articlesShown(Math.min(articles.length, limits.selectOptions))}`
        : '',
    ],
    [selectRow(customId('article', 'list'), texts.chooseArticle, options)],
  );
}
