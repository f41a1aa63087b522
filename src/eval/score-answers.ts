import type { EvalRow } from './eval-row.js';
import { containsAny } from './folded-text.js';
import type { EvalQuestion } from './question-set.js';
import { type ByLanguage, byLanguage, share } from './rates.js';
import type { Quoted } from './verbatim.js';

/** Shares, 0 to 1: of the unanswerable, of the answerable (three), of all quotes. */
export interface AnswerScores {
  refusedUnanswerable: number;
  refusedAnswerable: number;
  answerInQuotes: number;
  citedRightArticle: number;
  verbatimQuotes: number;
}

export type Answered = { question: EvalQuestion; row: EvalRow };

/** @param isVerbatim whether a citation's quote is what the article says */
export function scoreAnswers(
  answered: readonly Answered[],
  isVerbatim: (quoted: Quoted) => boolean,
): AnswerScores & ByLanguage<AnswerScores> {
  const scores = (items: readonly Answered[]) => scoresOf(items, isVerbatim);
  return { ...scores(answered), byLanguage: byLanguage(answered, scores) };
}

function scoresOf(answered: readonly Answered[], isVerbatim: (quoted: Quoted) => boolean): AnswerScores {
  const answerable = answered.filter(({ question }) => question.answerable);
  const unanswerable = answered.filter(({ question }) => !question.answerable);
  const refused = (items: readonly Answered[]) => items.filter(({ row }) => row.refused).length;
  const quotes = answered.flatMap(({ row }) => row.citations);
  return {
    refusedUnanswerable: share(refused(unanswerable), unanswerable.length),
    refusedAnswerable: share(refused(answerable), answerable.length),
    answerInQuotes: share(answerable.filter(hasAnswerInQuotes).length, answerable.length),
    citedRightArticle: share(answerable.filter(citesRightArticle).length, answerable.length),
    verbatimQuotes: quotes.length === 0 ? 1 : share(quotes.filter(isVerbatim).length, quotes.length),
  };
}

function citesRightArticle({ question, row }: Answered): boolean {
  return row.citations.some(({ articleId }) => question.articleIds.includes(articleId));
}

export function hasAnswerInQuotes({ question, row }: Answered): boolean {
  return row.citations.some(
    ({ articleId, quote }) => question.articleIds.includes(articleId) && containsAny(quote, question.answers),
  );
}
