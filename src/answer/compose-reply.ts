import { sectionText } from '../article/article.js';
import { questionLanguage } from '../search/analysis/question-language.js';
import type { SearchResult } from '../search/search.js';
import type { Store, StoredArticle } from '../store/store.js';
import { type Candidate, candidates } from './candidates.js';
import {
  chooseSentences,
  mergeStretches,
  quotePlace,
  sectionSentences,
  stretch,
} from './choose-sentences.js';
import { citePlace } from './citation.js';
import { calibratedThreshold, confidence, evidenceFeatures } from './confidence.js';
import { nearestArticles } from './nearest.js';
import { questionTerms } from './question-terms.js';
import { questionKind } from './questions/question-kind.js';
import type { Answer, AnswerSentence, Citation, RefusalReason, Reply } from './reply.js';
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
  const nearest = nearestArticles(found.ranked);
  const refuse = (reason: RefusalReason, sure: number, features: Record<string, number>): Composed => ({
    reply: { refused: true, language, reason, confidence: sure, nearest },
    features,
  });
  // 1. Something to answer, and something to answer from.
  if (!isQuestion(understood.asked)) return refuse('not-a-question', 0, {});
  const kept = found.ranked.filter((each) => each.dropped === null);
  if (kept.length === 0) return refuse('nothing-found', 0, { ...found.signals });

  // 2. The sentences that answer best.
  const languages = [...new Set(kept.flatMap((each) => each.article.language ?? []))];
  const question = await questionTerms(understood.text, understood.language, languages, store);
  const kind = questionKind(understood.asked, understood.language);
  const chosen = chooseSentences(await candidates(found, kind, question, store));

  // 3. Whether they are evidence enough.
  const features = evidenceFeatures(found, chosen, question, understood.language);
  const sure = confidence(features);
  if (sure < (options.threshold ?? calibratedThreshold)) return refuse('not-enough-evidence', sure, features);

  // 4. Quoted, each checked against the stored article.
  const [first, ...others] = await quote(chosen, store);
  if (!first) return refuse('nothing-found', sure, features);
  const reply: Answer = {
    refused: false,
    language,
    sentences: [sentence(first), ...others.map(sentence)],
    citations: [first, ...others],
    notes: [],
    asOf: newestDay([first, ...others]),
    confidence: sure,
    nearest,
  };
  return { reply, features };
}

async function quote(chosen: readonly Candidate[], store: Store): Promise<Citation[]> {
  const articles = new Map<string, StoredArticle>();
  const sentences = new Map<string, ReturnType<typeof sectionSentences>>();
  const stretches = [];
  for (const each of chosen) {
    const { articleId, section } = each.ranked.passage;
    const article = articles.get(articleId) ?? (await store.article(articleId));
    const content = article?.article.sections[section];
    if (!article || !content) continue;
    articles.set(articleId, article);
    const key = `${section} ${articleId}`;
    const spans = sentences.get(key) ?? sectionSentences(await store.passagesOfArticle(articleId), section);
    sentences.set(key, spans);
    const found = stretch(each, spans, sectionText(content));
    if (found) stretches.push(found);
  }
  return mergeStretches(stretches).flatMap((each, index) => {
    const article = articles.get(each.articleId);
    const place =
      article && quotePlace(each, article, sentences.get(`${each.section} ${each.articleId}`) ?? []);
    return article && place ? [{ ...citePlace(article, place), n: index + 1 }] : [];
  });
}

function sentence(citation: Citation): AnswerSentence {
  return { text: citation.quote, citations: [citation.n] };
}

/** Day of the newest article cited. */
export function newestDay(citations: readonly Citation[]): string | null {
  return (
    citations
      .flatMap((each) => each.publishedAt?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? null
  );
}
