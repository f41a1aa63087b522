import type { ArticleSummary, Store } from '../store/store.js';
import type { FusedPassage } from './fusion.js';
import { sameRuns, wordRuns } from './near-duplicates.js';
import type { Query, RankedPassage } from './search.js';

/** Fused candidates -> the list answers are made of: best first, those dropped at the end with the reason. */
export async function rankPassages(
  store: Store,
  query: Query,
  fused: readonly FusedPassage[],
  limit: number,
): Promise<RankedPassage[]> {
  const top = fused.slice(0, limit);
  const passages = await store.passagesById(top.map(({ passageId }) => passageId));
  const articleIds = [...new Set(passages.map(({ articleId }) => articleId))];
  const articles = new Map(
    (await store.articlesById(articleIds)).map((article): [string, ArticleSummary] => [article.id, article]),
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const lean = new Set(query.leanTowards);
  const ranked = top.flatMap(({ passageId, score, lexical, vector }): RankedPassage[] => {
    const passage = byId.get(passageId);
    const article = passage && articles.get(passage.articleId);
    if (!passage || !article) return [];
    const leaning = lean.has(article.id) ? leanBonus : 0;
    return [{ passage, article, score: Math.min(1, score + leaning), lexical, vector, dropped: null }];
  });
  ranked.sort((a, b) => b.score - a.score);
  return withoutRepetition(ranked);
}

/** What an article of the conversation is ahead by. */
const leanBonus = 0.15;
/** Passages of one article in the list: more would be one story filling it. */
const passagesPerArticle = 8;

function withoutRepetition(ranked: readonly RankedPassage[]): RankedPassage[] {
  const kept: { candidate: RankedPassage; runs: ReadonlySet<string> }[] = [];
  const dropped: RankedPassage[] = [];
  for (const candidate of ranked) {
    const runs = wordRuns(candidate.passage.text);
    const siblings = kept.filter((other) => other.candidate.article.id === candidate.article.id);
    const twin = kept.find((other) => !siblings.includes(other) && sameRuns(runs, other.runs));
    if (twin) {
      dropped.push({ ...candidate, dropped: `the same text as in "${twin.candidate.article.title}"` });
    } else if (siblings.length >= passagesPerArticle) {
      dropped.push({ ...candidate, dropped: `${passagesPerArticle} better passages of this article` });
    } else kept.push({ candidate, runs });
  }
  return [...kept.map(({ candidate }) => candidate), ...dropped];
}
