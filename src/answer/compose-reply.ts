import { questionLanguage } from '../search/analysis/question-language.js';
import type { SearchResult } from '../search/search.js';
import type { Store } from '../store/store.js';
import { answerAboutArticle } from './about-article/answer-about-article.js';
import { articleQuestion } from './about-article/article-question.js';
import { kindAsked } from './asked-fit.js';
import { mayHold } from './asked-kind.js';
import { calibrationFor, probabilityOf } from './calibration.js';
import { type Candidate, candidates } from './candidates.js';
import { chooseSentences } from './choose-sentences.js';
import { type Accounts, otherAccount } from './disputes.js';
import { evidenceFeatures } from './evidence-features.js';
import { nearestArticles } from './nearest.js';
import { questionTerms } from './question-terms.js';
import { quoteCandidates } from './quote-candidates.js';
import type { Answer, Citation, Note, RefusalReason, Reply } from './reply.js';
import { accountsInOrder, newestDay, olderThanAsked } from './time-notes.js';
import type { Understood } from './understood.js';
import { isQuestion } from './validity.js';

export interface ReplyOptions {
  /** Language to answer in whatever the question's is. */
  answerLanguage?: string | undefined;
  /** Probability below which to refuse; unset, the calibrated one. */
  threshold?: number | undefined;
  /** The day the question is asked, `YYYY-MM-DD`. */
  today?: string | undefined;
}

/** A reply, and by name what led to it. */
export interface Composed {
  reply: Reply;
  features: Record<string, number>;
}

/** Question and what the search found -> verbatim sentences with citations, or a refusal. */
export async function composeReply(
  understood: Understood,
  found: SearchResult,
  store: Store,
  options: ReplyOptions = {},
): Promise<Composed> {
  const language = options.answerLanguage ?? understood.language ?? questionLanguage(understood.text) ?? 'en';
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const nearest = nearestArticles(found.ranked);
  const refuse = (reason: RefusalReason, sure: number, features: Record<string, number>): Composed => ({
    reply: { refused: true, language, reason, confidence: sure, nearest },
    features,
  });
  const answer = (
    citations: readonly [Citation, ...Citation[]],
    notes: readonly Note[],
    sure: number,
    features: Record<string, number>,
  ): Composed => {
    const numbered = citations.map((each, index) => ({ ...each, n: index + 1 }));
    const asOf = newestDay(numbered);
    const old = olderThanAsked(understood.asked, understood.language, asOf, today);
    const [first = citations[0], ...others] = numbered;
    const reply: Answer = {
      refused: false,
      language,
      sentences: [sentence(first), ...others.map(sentence)],
      citations: [first, ...others],
      notes: old ? [...notes, 'older-than-asked'] : notes,
      asOf,
      confidence: sure,
      nearest,
    };
    return { reply, features };
  };

  // 1. Something to answer.
  if (!isQuestion(understood.asked)) return refuse('not-a-question', 0, {});

  // 2. A question about an article itself is answered from its data.
  const about = articleQuestion(understood.asked, understood.language);
  if (about) {
    const [first, ...others] = await answerAboutArticle(about, understood, found, store);
    if (first) return answer([first, ...others], [], 1, { ...found.signals });
    if (about.kind !== 'latest') return refuse('not-enough-evidence', 0, { ...found.signals });
  }

  // 3. The sentences that answer best, another account of the same thing among them.
  const kept = found.ranked.filter((each) => each.dropped === null);
  if (kept.length === 0) return refuse('nothing-found', 0, { ...found.signals });
  const languages = [...new Set(kept.flatMap((each) => each.article.language ?? []))];
  const question = await questionTerms(understood, languages, store);
  const kind = kindAsked(understood);
  const all = await candidates(found, kind, question, store);
  const chosen = chooseSentences(all);
  const accounts = otherAccount(all, chosen, kind, question);

  // 4. Whether they are evidence enough.
  const features = evidenceFeatures(found, all, chosen, question, understood.language);
  // No amount is told where no currency is: that is no matter of probability.
  const { id, language: written = null } = chosen[0]?.ranked.article ?? {};
  const read = all.filter(({ ranked }) => ranked.article.id === id);
  if (!read.some(({ text }) => mayHold(kind, text, written)))
    return refuse('not-enough-evidence', 0, features);
  const calibration = calibrationFor(found.model);
  const sure = probabilityOf(features, calibration);
  if (sure < (options.threshold ?? calibration.threshold))
    return refuse('not-enough-evidence', sure, features);

  // 5. Quoted, each checked against the stored article.
  const quoted = await quoteCandidates(accounts ? accountsAmong(chosen, accounts) : chosen, store);
  const { citations, note } =
    accounts && quoted.length > 1 ? accountsInOrder(quoted) : { citations: quoted, note: null };
  const [first, ...others] = citations;
  if (!first) return refuse('nothing-found', sure, features);
  return answer([first, ...others], note ? [note] : [], sure, features);
}

/** Two accounts are the answer; beside a better sentence they are a part of it. */
function accountsAmong(chosen: readonly Candidate[], { first, other }: Accounts): Candidate[] {
  return first === chosen[0] ? [first, other] : [...new Set([...chosen, other])];
}

function sentence(citation: Citation): { text: string; citations: readonly [number] } {
  return { text: citation.quote, citations: [citation.n] };
}
