import { splitSentences } from '../passages/sentences.js';
import { questionLanguage } from '../search/analysis/question-language.js';
import type { Search } from '../search/search.js';
import type { Store } from '../store/store.js';
import { calibrationFor, probabilityOf } from './calibration.js';
import { type Candidate, candidates } from './candidates.js';
import { saysTheSame } from './choose-sentences.js';
import { evidenceFeatures } from './evidence-features.js';
import { questionTerms } from './question-terms.js';
import { quoteCandidates } from './quote-candidates.js';
import type { Citation } from './reply.js';
import { speaksOf, sureFrom, topicShares } from './topic-share.js';

/** What the articles say about one sentence of a text. Edicola never says that it is true or false. */
export interface CheckedSentence {
  text: string;
  /** Numbered through the whole text; empty where the articles do not cover the sentence. */
  citations: Citation[];
}

export interface CheckOptions {
  /** Probability from which the evidence is sure; unset, `sureFrom`. */
  threshold?: number | undefined;
  /** The day it is asked, `YYYY-MM-DD`. */
  today?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Sentences looked up; a longer text is cut there. */
export const sentencesChecked = 15;
/** Words from which a sentence says something that can be looked up. */
const leastWords = 4;
/** Quotes for each sentence. */
const quotesEach = 2;
/** Passages searched, and sentences of theirs looked at, for each sentence. */
const passagesRanked = 20;
const sentencesWeighed = 12;
/** Share of the claim's words that a quote must hold itself: its headline alone makes no sentence an answer. */
const leastOwn = 0.2;
/** A further quote must hold this share of what the best holds, itself and in context. */
const closeToBest = 0.8;

/** A text -> for each of its sentences what the articles say about it, quoted and cited, or nothing. */
export async function checkText(
  text: string,
  library: { search: Search; store: Store },
  options: CheckOptions = {},
): Promise<CheckedSentence[]> {
  const language = questionLanguage(text);
  const checked: CheckedSentence[] = [];
  let n = 0;
  for (const sentence of sentencesOf(text, language)) {
    const quoted = await quotesAbout(sentence, language, library, options);
    const citations = quoted.map((citation) => {
      n += 1;
      return { ...citation, n };
    });
    checked.push({ text: sentence, citations });
  }
  return checked;
}

/** 1. Search for the claim. 2. Keep the sentences that speak of it. 3. Quote them. */
async function quotesAbout(
  claim: string,
  language: string | null,
  { search, store }: { search: Search; store: Store },
  { threshold = sureFrom, today, signal }: CheckOptions,
): Promise<Citation[]> {
  const query = { text: claim, language, filter: {}, today: today ?? new Date().toISOString().slice(0, 10) };
  const found = await search.search(query, { limit: passagesRanked, signal });
  const languages = [...new Set(found.ranked.flatMap((each) => each.article.language ?? []))];
  const terms = await questionTerms({ text: claim, asked: claim, language }, languages, store);
  const all = await candidates(found, 'what', terms, store);
  const features = evidenceFeatures(found, all, all.slice(0, 1), terms, language);
  const sure = probabilityOf(features, calibrationFor(found.model));
  const shares = topicShares(all, terms, language);
  const held = (each: Candidate) => (shares.get(each)?.own ?? 0) + (shares.get(each)?.inContext ?? 0);
  const about = all.slice(0, sentencesWeighed).filter((each) => {
    const share = shares.get(each);
    return share !== undefined && share.own >= leastOwn && speaksOf(share, sure, threshold);
  });
  const best = Math.max(0, ...about.map(held));
  const chosen: Candidate[] = [];
  for (const each of about) {
    const close = held(each) >= best * closeToBest;
    if (close && !chosen.some((other) => saysTheSame(other, each))) chosen.push(each);
  }
  return quoteCandidates(chosen.slice(0, quotesEach), store);
}

function sentencesOf(text: string, language: string | null): string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) =>
      splitSentences(paragraph, language).map(({ start, end }) => paragraph.slice(start, end).trim()),
    )
    .filter((sentence) => sentence.split(/\s+/).length >= leastWords)
    .slice(0, sentencesChecked);
}
