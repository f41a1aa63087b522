import type { Candidate } from './candidates.js';
import {
  acrossLanguages,
  coverage,
  inOtherLanguage,
  isFigure,
  type QuestionTerms,
  withBeginnings,
} from './question-terms.js';

/** How much of a claim or topic a sentence speaks of: shares of its informative words by weight, each 0 to 1. */
export interface TopicShare {
  /** In the sentence itself. */
  own: number;
  /** With the sentence before it, the heading and the headline. */
  inContext: number;
  /** Of the names alone, in context; 1 where nothing is named. */
  names: number;
  /** Of what is no name, in context; 1 where names are all there is, or in another language. */
  besideNames: number;
}

/**
 * Probability from which the evidence is sure enough for what nobody asked: higher than for an answer, because a quote
 * beside the point costs more here than silence (DESIGN.md).
 */
export const sureFrom = 0.5;
/** Share in context from which a sentence is about the topic, where the evidence is sure; and from which it is anyway. */
const half = 0.5;
const nearlyAll = 0.75;
/** Who alone is not what: a little of what is said of the names must be there. */
const little = 0.2;

/**
 * Whether a sentence speaks of the topic at all. That the whole search is sure (`sure`, a calibrated probability) is
 * not enough: it may be sure of the article, and the sentence about somebody else in it.
 */
export function speaksOf(
  { inContext, names, besideNames }: TopicShare,
  sure: number,
  threshold: number,
): boolean {
  const enough = inContext >= half && names >= half && besideNames >= little;
  return enough && (sure >= threshold || inContext >= nearlyAll);
}

/** The share of each sentence, in the order given; `all` holds the sentences before them too. */
export function topicShares(
  all: readonly Candidate[],
  topic: QuestionTerms,
  language: string | null,
): Map<Candidate, TopicShare> {
  const byPlace = new Map(all.map((each) => [placeOf(each.ranked.passage.id, each.at), each]));
  return new Map(
    all.map((each) => {
      const before = byPlace.get(placeOf(each.ranked.passage.id, each.at - 1));
      return [each, topicShare(each, before, topic, language)];
    }),
  );
}

function topicShare(
  { ranked, stems, around }: Candidate,
  before: Candidate | undefined,
  topic: QuestionTerms,
  language: string | null,
): TopicShare {
  const foreign = inOtherLanguage(language, ranked.article.language);
  const heldBy = (words: ReadonlySet<string>) => (foreign ? new Set(withBeginnings(words)) : words);
  const own = heldBy(stems);
  const context = [own, heldBy(around), heldBy(before?.stems ?? new Set())];
  // A figure that agrees speaks for a sentence; one that differs is what the reader wants to see.
  const counted = topic.terms.filter((term) => !isFigure(term) || coverage([term], stems) > 0);
  const terms = foreign ? acrossLanguages({ ...topic, terms: counted }).terms : counted;
  const names = terms.filter((term) => term.name && !isFigure(term));
  const others = terms.filter((term) => !term.name);
  return {
    own: coverage(terms, own),
    inContext: coverage(terms, ...context),
    names: names.length === 0 ? 1 : coverage(names, ...context),
    besideNames: foreign || others.length === 0 ? 1 : coverage(others, ...context),
  };
}

function placeOf(passageId: number, sentence: number): string {
  return `${passageId}:${sentence}`;
}
