import type { EvalResult } from './eval-result.js';
import type { PageEvalResult } from './run-page-eval.js';

/** A question set's scores as a person reads them. */
export function evalTable(result: EvalResult): string {
  const { set, articles, passages, questions, unanswerable, model, timings } = result;
  const retrieval = Object.entries(result.methods).flatMap(([method, scores]) => [
    retrievalRow(method, scores),
    ...several(scores.byLanguage).map(([language, each]) => retrievalRow(`  ${language}`, each)),
  ]);
  const { answers, dialogues, disputes } = result;
  const answerRows = [
    answerRow('all', answers),
    ...several(answers.byLanguage).map(([language, each]) => answerRow(`  ${language}`, each)),
  ];
  return [
    `${set}: ${articles} articles, ${passages} passages, ${questions} questions (${unanswerable} unanswerable), ${model}`,
    '',
    columns(['retrieval', 'article @1', '@5', '@10', 'MRR@10', 'passage @1', '@5', '@10']),
    ...retrieval,
    '',
    columns(['answers', 'refused right', 'refused wrong', 'in quotes', 'right article', 'verbatim']),
    ...answerRows,
    ...(dialogues
      ? [
          '',
          `follow-ups (of ${dialogues.turns} turns): right article ${rate(dialogues.followUps.articleHitAt1)}, in quotes ${rate(dialogues.followUps.answerInQuotes)}, refused right ${rate(dialogues.followUps.refusedUnanswerable)}, refused wrong ${rate(dialogues.followUps.refusedAnswerable)}`,
        ]
      : []),
    ...(disputes
      ? [
          `disputes: ${disputes.bothQuoted} of ${disputes.items} with both accounts, ${disputes.oneQuoted} with one`,
        ]
      : []),
    '',
    `ingest ${timings.ingestSeconds.toFixed(1)} s; a question ${timings.askMsP50.toFixed(0)} ms (p50), ${timings.askMsP95.toFixed(0)} ms (p95)`,
  ].join('\n');
}

/** A page set's scores as a person reads them. */
export function pageTable(result: PageEvalResult): string {
  const { pages, failed, titles, authors, dates, paragraphs, headings, secondsPerPage } = result;
  return [
    `${pages} pages, ${failed} not read, ${secondsPerPage.toFixed(3)} s a page`,
    '',
    columns(['', 'precision', 'recall', 'F1']),
    columns(['text', rate(paragraphs.precision), rate(paragraphs.recall), rate(paragraphs.f1)]),
    columns(['headings', rate(headings.precision), rate(headings.recall), rate(headings.f1)]),
    '',
    `right title ${rate(titles)}, date ${rate(dates)}, authors ${rate(authors)}`,
  ].join('\n');
}

type RetrievalRow = NonNullable<EvalResult['methods']['hybrid']>['byLanguage'][string];
type AnswerRow = EvalResult['answers']['byLanguage'][string];

function retrievalRow(name: string, scores: RetrievalRow): string {
  const { articleHitAt1, articleHitAt5, articleHitAt10, mrrAt10 } = scores;
  const { passageHitAt1, passageHitAt5, passageHitAt10 } = scores;
  const shown = [articleHitAt1, articleHitAt5, articleHitAt10, mrrAt10];
  return columns([name, ...[...shown, passageHitAt1, passageHitAt5, passageHitAt10].map(rate)]);
}

function answerRow(name: string, scores: AnswerRow): string {
  const { refusedUnanswerable, refusedAnswerable, answerInQuotes, citedRightArticle, verbatimQuotes } =
    scores;
  const shown = [refusedUnanswerable, refusedAnswerable, answerInQuotes, citedRightArticle, verbatimQuotes];
  return columns([name, ...shown.map(rate)]);
}

/** One language alone would only repeat the row above. */
function several<Scores>(byLanguage: Record<string, Scores>): [string, Scores][] {
  const entries = Object.entries(byLanguage);
  return entries.length > 1 ? entries : [];
}

function columns(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(11) : cell.padStart(14)))
    .join('')
    .trimEnd();
}

function rate(value: number): string {
  return value.toFixed(3);
}
