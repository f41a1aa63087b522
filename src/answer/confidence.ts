import { terms } from '../search/analysis/lexical-terms.js';
import type { RankedPassage, SearchResult } from '../search/search.js';
import calibration from './calibration.json' with { type: 'json' };
import type { Candidate } from './candidates.js';
import { coverage, type QuestionTerm, type QuestionTerms } from './question-terms.js';

/** The probability below which Edicola refuses, where the owner sets none. */
export const calibratedThreshold = calibration.threshold;

const model: Readonly<Record<string, { mean: number; scale: number; weight: number }>> = calibration.features;

/**
 * What tells whether the evidence answers the question, by name: the features of the probability, and the search's
 * own signals beside them.
 */
export function evidenceFeatures(
  found: SearchResult,
  all: readonly Candidate[],
  chosen: readonly Candidate[],
  question: QuestionTerms,
  language: string | null,
): Record<string, number> {
  const [best] = chosen;
  if (!best) return { ...found.signals };
  const { article } = best.ranked;
  const crossLanguage = Boolean(article.language && language && article.language !== language);
  const kept = found.ranked.filter((each) => each.dropped === null);
  const passages = kept.filter((each) => each.article.id === article.id);
  const passageWords = heldWords([best.ranked], crossLanguage);
  const articleWords = heldWords(passages, crossLanguage);
  const weighed = crossLanguage ? acrossLanguages(question.terms) : question.terms;
  const names = question.terms.filter((term) => term.name);
  const missing = weighed.filter((term) => coverage([term], articleWords) === 0);
  const heaviest = Math.max(0, ...weighed.map((term) => term.weight));
  const sentences = all
    .slice(0, 40)
    .map((each) => ({ each, words: new Set(terms(each.text, article.language)) }));
  return {
    ...found.signals,
    coverage: coverage(weighed, passageWords),
    articleCoverage: coverage(weighed, articleWords),
    names: names.length === 0 ? 0.7 : coverage(names, passageWords),
    articleNames: names.length === 0 ? 0.7 : coverage(names, articleWords),
    rarestMissing: heaviest === 0 ? 0 : Math.max(0, ...missing.map((term) => term.weight)) / heaviest,
    sentence: Math.max(...sentences.map(({ words }) => coverage(weighed, words))),
    answering: Math.max(...all.map(({ evidence }) => evidence.context * evidence.kind)),
    kind: Math.max(...chosen.map((each) => each.evidence.kind)),
    similarity: Math.max(...chosen.map((each) => each.similarity)),
    standsOut: Math.max(...chosen.map((each) => each.evidence.meaning)),
    agreement: agreement(found),
    lexicalRank: Math.log(1 + Math.min(100, ...passages.map((each) => each.lexical?.rank ?? 100))),
    vectorRank: Math.log(1 + Math.min(100, ...passages.map((each) => each.vector?.rank ?? 100))),
    crossLanguage: crossLanguage ? 1 : 0,
    questionTerms: question.terms.length,
  };
}

/** The stems of passages; for a question in another language also how their longer words begin, for cognates. */
function heldWords(passages: readonly RankedPassage[], cognates: boolean): Set<string> {
  const held = new Set<string>();
  for (const { article, passage } of passages) {
    const stems = terms(`${article.title} ${passage.heading ?? ''} ${passage.text}`, article.language);
    for (const stem of stems) {
      held.add(stem);
      if (cognates && stem.length >= cognateLetters) held.add(stem.slice(0, cognateLetters));
    }
  }
  return held;
}

/** Names and numbers are written alike in another language; of other words only cognates are. */
function acrossLanguages(question: readonly QuestionTerm[]): QuestionTerm[] {
  return question.map((term) => ({
    ...term,
    stems: [
      ...term.stems,
      ...term.stems.filter((s) => s.length >= cognateLetters).map((s) => s.slice(0, cognateLetters)),
    ],
    weight: term.name ? term.weight : term.weight * 0.3,
  }));
}

const cognateLetters = 5;

/** Probability that the evidence answers the question, by the calibrated model; a feature it lacks counts as average. */
export function confidence(features: Readonly<Record<string, number>>): number {
  let logit = calibration.intercept;
  for (const [name, { mean, scale, weight }] of Object.entries(model)) {
    logit += weight * (((features[name] ?? mean) - mean) / (scale || 1));
  }
  return 1 / (1 + Math.exp(-logit));
}

/** Whether full-text and vectors put the same article first: 1, or less the further down the other has it. */
function agreement(found: SearchResult): number {
  const kept = found.ranked.filter((each) => each.dropped === null);
  const first = kept[0]?.article.id;
  const ranks = kept
    .filter((each) => each.article.id === first)
    .map((each) => (each.lexical && each.vector ? 2 / (each.lexical.rank + each.vector.rank) : 0));
  return Math.max(0, ...ranks);
}
