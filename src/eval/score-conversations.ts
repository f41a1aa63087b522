import type { EvalRow } from './eval-row.js';
import { containsAny } from './folded-text.js';
import type { EvalDispute } from './question-set.js';
import { share } from './rates.js';
import { type Answered, hasAnswerInQuotes } from './score-answers.js';
import { articlePlace } from './score-retrieval.js';

export interface DialogueScores {
  turns: number;
  /** Of the turns after the first of each dialogue. */
  followUps: {
    articleHitAt1: number;
    answerInQuotes: number;
    refusedUnanswerable: number;
    refusedAnswerable: number;
  };
}

/** @param dialogues the turns of each dialogue, in order */
export function scoreDialogues(dialogues: readonly (readonly Answered[])[]): DialogueScores {
  const followUps = dialogues.flatMap((turns) => turns.slice(1));
  const answerable = followUps.filter(({ question }) => question.answerable);
  const unanswerable = followUps.filter(({ question }) => !question.answerable);
  const refused = (turns: readonly Answered[]) => turns.filter(({ row }) => row.refused).length;
  const onTop = answerable.filter(({ question, row }) => articlePlace(question, row.ranked) === 1);
  return {
    turns: dialogues.reduce((sum, turns) => sum + turns.length, 0),
    followUps: {
      articleHitAt1: share(onTop.length, answerable.length),
      answerInQuotes: share(answerable.filter(hasAnswerInQuotes).length, answerable.length),
      refusedUnanswerable: share(refused(unanswerable), unanswerable.length),
      refusedAnswerable: share(refused(answerable), answerable.length),
    },
  };
}

export interface DisputeScores {
  items: number;
  /** Every account is in some quote. */
  bothQuoted: number;
  /** Some account is, not all. */
  oneQuoted: number;
}

export function scoreDisputes(items: readonly { dispute: EvalDispute; row: EvalRow }[]): DisputeScores {
  const found = items.map(({ dispute, row }) => ({
    accounts: dispute.answersAll.length,
    quoted: dispute.answersAll.filter((account) =>
      row.citations.some(
        ({ articleId, quote }) => dispute.articleIds.includes(articleId) && containsAny(quote, account),
      ),
    ).length,
  }));
  return {
    items: items.length,
    bothQuoted: found.filter(({ accounts, quoted }) => quoted === accounts).length,
    oneQuoted: found.filter(({ accounts, quoted }) => quoted > 0 && quoted < accounts).length,
  };
}
