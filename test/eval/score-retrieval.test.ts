import { describe, expect, it } from 'vitest';
import type { EvalQuestion } from '../../src/eval/question-set.js';
import { percentile } from '../../src/eval/rates.js';
import { scoreRetrieval } from '../../src/eval/score-retrieval.js';

const question = (given: Partial<EvalQuestion>): EvalQuestion => ({
  id: 'q',
  question: 'Chi?',
  language: 'it',
  answerable: true,
  answers: ['Ada Neri'],
  articleIds: ['a'],
  ...given,
});
const passage = (articleId: string, text = '') => ({ articleId, section: null, text });

describe('scoreRetrieval', () => {
  it('counts distinct articles in the order of the passages', () => {
    const ranked = [passage('b'), passage('b'), passage('c'), passage('a')];
    const scores = scoreRetrieval([{ question: question({}), ranked }]);
    expect(scores).toMatchObject({ articleHitAt1: 0, articleHitAt5: 1, mrrAt10: 1 / 3 });
  });

  it('wants the expected answer in a passage of the right article, however it is punctuated', () => {
    const ranked = [
      passage('b', 'Ada Neri'),
      passage('a', 'La sindaca.'),
      passage('a', 'È stata ADA  «Neri».'),
    ];
    const scores = scoreRetrieval([{ question: question({}), ranked }]);
    expect(scores).toMatchObject({ passageHitAt1: 0, passageHitAt5: 1, articleHitAt1: 0, articleHitAt5: 1 });
  });

  it('leaves the unanswerable out, and tells the languages apart', () => {
    const scores = scoreRetrieval([
      { question: question({}), ranked: [passage('a', 'Ada Neri')] },
      { question: question({ language: 'en' }), ranked: [passage('b')] },
      { question: question({ answerable: false }), ranked: [passage('b')] },
    ]);
    expect(scores.articleHitAt1).toBe(0.5);
    expect(scores.byLanguage).toMatchObject({ it: { articleHitAt1: 1 }, en: { articleHitAt1: 0 } });
  });

  it('is 0, not NaN, without questions', () => {
    expect(scoreRetrieval([])).toMatchObject({ articleHitAt1: 0, mrrAt10: 0 });
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([1, 2], 0.95)).toBe(2);
    expect(percentile([], 0.5)).toBe(0);
  });
});
