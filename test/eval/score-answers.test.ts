import { describe, expect, it } from 'vitest';
import type { EvalRow } from '../../src/eval/eval-row.js';
import type { EvalQuestion } from '../../src/eval/question-set.js';
import { scoreAnswers } from '../../src/eval/score-answers.js';
import { scoreDialogues, scoreDisputes } from '../../src/eval/score-conversations.js';

const question = (given: Partial<EvalQuestion> = {}): EvalQuestion => ({
  id: 'q',
  question: 'Quanti?',
  language: 'it',
  answerable: true,
  answers: ['1.200 persone'],
  articleIds: ['a'],
  ...given,
});
const row = (...quotes: [string, string][]): EvalRow => ({
  id: 'q',
  refused: quotes.length === 0,
  ranked: quotes.map(([articleId, text]) => ({ articleId, section: null, text })),
  answer: '',
  confidence: 0.5,
  citations: quotes.map(([articleId, quote], index) => ({
    n: index + 1,
    articleId,
    quote,
    title: '',
    section: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    url: null,
    link: null,
    score: 0.5,
    passageId: null,
  })),
});
describe('scoreAnswers', () => {
  it('tells right from wrong refusals and right from wrong quotes', () => {
    const scores = scoreAnswers(
      [
        { question: question(), row: row(['a', 'Erano 1.200 persone']) },
        { question: question(), row: row(['b', '1.200 persone'], ['a', 'tutte illese']) },
        { question: question(), row: row() },
        { question: question({ answerable: false }), row: row() },
        { question: question({ answerable: false }), row: row(['b', 'Inventato.']) },
      ],
      ({ quote }) => quote !== 'Inventato.',
    );
    expect(scores).toMatchObject({
      refusedUnanswerable: 0.5,
      refusedAnswerable: 1 / 3,
      answerInQuotes: 1 / 3,
      citedRightArticle: 2 / 3,
      verbatimQuotes: 3 / 4,
    });
  });
});

describe('scoreDialogues', () => {
  it('scores the turns after the first', () => {
    const first = { question: question(), row: row(['b', 'Altro.']) };
    const scores = scoreDialogues([
      [first, { question: question(), row: row(['a', 'Erano 1.200 persone']) }],
      [
        first,
        { question: question({ answerable: false }), row: row() },
        { question: question(), row: row() },
      ],
    ]);
    expect(scores).toEqual({
      turns: 5,
      followUps: { articleHitAt1: 0.5, answerInQuotes: 0.5, refusedUnanswerable: 1, refusedAnswerable: 0.5 },
    });
  });
});

describe('scoreDisputes', () => {
  const dispute = {
    id: 'd',
    language: 'it',
    question: 'Quanti?',
    answersAll: [['dieci', '10'], ['dodici']],
    articleIds: ['a', 'b'],
  };

  it('wants one string of every account, in the quotes of the right articles', () => {
    const items = [
      { dispute, row: row(['a', 'Erano 10.'], ['b', 'Erano dodici.']) },
      { dispute, row: row(['a', 'Erano dieci.'], ['c', 'Erano dodici.']) },
      { dispute, row: row() },
    ];
    expect(scoreDisputes(items)).toEqual({ items: 3, bothQuoted: 1, oneQuoted: 1 });
  });
});
