import { randomUUID } from 'node:crypto';
import type { Edicola, OpenOptions } from '../app.js';
import type { Config } from '../config.js';
import type { Asked } from '../pipeline.js';
import { questionLanguage } from '../search/analysis/question-language.js';
import type { Method } from '../search/search.js';
import { openEvalLibrary } from './eval-library.js';
import type { EvalResult } from './eval-result.js';
import { type EvalRow, evalRow, rankedTexts } from './eval-row.js';
import type { QuestionSet } from './question-set.js';
import { percentile } from './rates.js';
import { type Answered, scoreAnswers } from './score-answers.js';
import { scoreDialogues, scoreDisputes } from './score-conversations.js';
import { scoreRetrieval } from './score-retrieval.js';
import { verbatimCheck } from './verbatim.js';

export interface EvalOptions extends OpenOptions {
  methods: readonly Method[];
  signal?: AbortSignal | undefined;
  /** What is being done, how much of it is done, and of how much where that is known. */
  onProgress?: ((stage: string, done: number, total: number | null) => void) | undefined;
}

/** Scores a question set: retrieval by each method, and the answers, dialogues and disputes as readers get them. */
export async function runEval(
  set: QuestionSet,
  config: Config,
  options: EvalOptions,
): Promise<{ result: EvalResult; rows: EvalRow[] }> {
  const library = await openEvalLibrary(set, config, {
    ...options,
    onIngest: (done) => options.onProgress?.('reading and embedding articles', done, null),
  });
  const { edicola, articles, passages, ingestSeconds } = library;
  try {
    const asked = await askAll(edicola, set, options);
    const methods = await retrieval(edicola, set, asked, options);
    const dialogues = await converse(edicola, set, options);
    const disputes = await dispute(edicola, set);
    const isVerbatim = await verbatimCheck(edicola.store, asked);
    const times = asked.map(({ milliseconds }) => milliseconds);
    const answerable = set.questions.filter((question) => question.answerable).length;
    return {
      rows: [...asked, ...dialogues.flat(), ...disputes].map(({ row }) => row),
      result: {
        set: set.name,
        articles,
        passages,
        questions: set.questions.length,
        answerable,
        unanswerable: set.questions.length - answerable,
        model: config.EMBEDDING_MODEL,
        methods,
        answers: scoreAnswers(asked, isVerbatim),
        ...(dialogues.length > 0 && { dialogues: scoreDialogues(dialogues) }),
        ...(disputes.length > 0 && { disputes: scoreDisputes(disputes) }),
        timings: { ingestSeconds, askMsP50: percentile(times, 0.5), askMsP95: percentile(times, 0.95) },
      },
    };
  } finally {
    await edicola.close();
  }
}

type Timed = Answered & { milliseconds: number };

async function askAll(edicola: Edicola, set: QuestionSet, options: EvalOptions): Promise<Timed[]> {
  const answered: Timed[] = [];
  for (const question of set.questions) {
    options.signal?.throwIfAborted();
    const asked = await edicola.ask({ text: question.question, signal: options.signal });
    answered.push({ question, row: evalRow(question.id, asked), milliseconds: asked.timings.totalMs });
    options.onProgress?.('asking', answered.length, set.questions.length);
  }
  return answered;
}

/** The hybrid ranking is the one the answers were made of; the others are searched for their own sake. */
async function retrieval(edicola: Edicola, set: QuestionSet, asked: readonly Timed[], options: EvalOptions) {
  const scores: EvalResult['methods'] = {};
  for (const method of options.methods) {
    const rankings = [];
    for (const { question, row } of asked) {
      options.signal?.throwIfAborted();
      const ranked = method === 'hybrid' ? row.ranked : await search(edicola, question.question, method);
      rankings.push({ question, ranked });
      options.onProgress?.(`ranking by ${method}`, rankings.length, set.questions.length);
    }
    scores[method] = scoreRetrieval(rankings);
  }
  return scores;
}

async function search(edicola: Edicola, text: string, method: Method) {
  const today = new Date().toISOString().slice(0, 10);
  const query = { text, language: questionLanguage(text), filter: {}, today };
  return rankedTexts((await edicola.search.search(query, { limit: 40, method })).ranked);
}

/** Each dialogue in a conversation of its own, which no earlier run has heard. */
async function converse(edicola: Edicola, set: QuestionSet, options: EvalOptions): Promise<Answered[][]> {
  const dialogues: Answered[][] = [];
  for (const { id, language, turns } of set.dialogues) {
    const conversation = `eval:${randomUUID()}`;
    const answered: Answered[] = [];
    for (const [index, turn] of turns.entries()) {
      options.signal?.throwIfAborted();
      const question = { ...turn, id: `${id}#${index + 1}`, language };
      const asked: Asked = await edicola.ask({ text: turn.question, conversation });
      answered.push({
        question,
        row: { ...evalRow(question.id, asked), understoodAs: asked.understoodAs },
      });
    }
    dialogues.push(answered);
    options.onProgress?.('holding dialogues', dialogues.length, set.dialogues.length);
  }
  return dialogues;
}

async function dispute(edicola: Edicola, set: QuestionSet) {
  const answered = [];
  for (const dispute of set.disputes) {
    const asked = await edicola.ask({ text: dispute.question });
    answered.push({ dispute, row: evalRow(dispute.id, asked) });
  }
  return answered;
}
