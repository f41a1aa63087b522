import type { RankedText } from './eval-row.js';
import { containsAny } from './folded-text.js';
import type { EvalQuestion } from './question-set.js';
import { type ByLanguage, byLanguage, share } from './rates.js';

/** Shares of the answerable questions, 0 to 1. */
export interface RetrievalScores {
  articleHitAt1: number;
  articleHitAt5: number;
  articleHitAt10: number;
  mrrAt10: number;
  passageHitAt1: number;
  passageHitAt5: number;
  passageHitAt10: number;
}

/** A question and what was ranked for it, best first. */
export type Ranking = { question: EvalQuestion; ranked: readonly RankedText[] };

export function scoreRetrieval(rankings: readonly Ranking[]): RetrievalScores & ByLanguage<RetrievalScores> {
  const answerable = rankings.filter(({ question }) => question.answerable);
  return { ...scores(answerable), byLanguage: byLanguage(answerable, scores) };
}

function scores(rankings: readonly Ranking[]): RetrievalScores {
  const places = rankings.map(({ question, ranked }) => ({
    article: articlePlace(question, ranked),
    passage: passagePlace(question, ranked),
  }));
  const within = (kind: 'article' | 'passage', limit: number) =>
    share(places.filter((place) => place[kind] <= limit).length, places.length);
  const reciprocals = places.reduce((sum, { article }) => sum + (article <= 10 ? 1 / article : 0), 0);
  return {
    articleHitAt1: within('article', 1),
    articleHitAt5: within('article', 5),
    articleHitAt10: within('article', 10),
    mrrAt10: share(reciprocals, places.length),
    passageHitAt1: within('passage', 1),
    passageHitAt5: within('passage', 5),
    passageHitAt10: within('passage', 10),
  };
}

/** Place of the first right article among the distinct articles, from 1; Infinity where there is none. */
export function articlePlace({ articleIds }: EvalQuestion, ranked: readonly RankedText[]): number {
  const distinct = [...new Set(ranked.map(({ articleId }) => articleId))];
  return placeOf(distinct.findIndex((id) => articleIds.includes(id)));
}

/** Place of the first passage of a right article that contains an expected answer. */
function passagePlace({ articleIds, answers }: EvalQuestion, ranked: readonly RankedText[]): number {
  return placeOf(
    ranked.findIndex(({ articleId, text }) => articleIds.includes(articleId) && containsAny(text, answers)),
  );
}

function placeOf(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}
