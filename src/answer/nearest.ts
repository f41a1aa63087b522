import type { RankedPassage } from '../search/search.js';
import type { NearestArticle } from './reply.js';

/** The articles nearest to a question, best first: what a refusal offers instead. */
export function nearestArticles(ranked: readonly RankedPassage[], limit = 3): NearestArticle[] {
  const byId = new Map(
    ranked.filter((each) => each.dropped === null).map((each) => [each.article.id, each.article]),
  );
  return [...byId.values()].slice(0, limit).map(({ id: articleId, title, outlet, publishedAt, url }) => ({
    articleId,
    title,
    outlet,
    publishedAt,
    url,
  }));
}
