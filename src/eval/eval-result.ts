import type { Method } from '../search/search.js';
import type { ByLanguage } from './rates.js';
import type { AnswerScores } from './score-answers.js';
import type { DialogueScores, DisputeScores } from './score-conversations.js';
import type { RetrievalScores } from './score-retrieval.js';

/** What `eval --json` prints of a question set; rates are 0 to 1. */
export interface EvalResult {
  set: string;
  articles: number;
  passages: number;
  questions: number;
  answerable: number;
  unanswerable: number;
  model: string;
  methods: Partial<Record<Method, RetrievalScores & ByLanguage<RetrievalScores>>>;
  answers: AnswerScores & ByLanguage<AnswerScores>;
  dialogues?: DialogueScores;
  disputes?: DisputeScores;
  timings: { ingestSeconds: number; askMsP50: number; askMsP95: number };
}
