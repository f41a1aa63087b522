import { terms } from '../search/analysis/lexical-terms.js';
import type { SearchResult } from '../search/search.js';
import calibration from './calibration.json' with { type: 'json' };
import type { Candidate } from './candidates.js';
import { coverage, type QuestionTerms } from './question-terms.js';

/** The probability below which Edicola refuses, where the owner sets none. */
export const calibratedThreshold = calibration.threshold;

const model: Readonly<Record<string, { mean: number; scale: number; weight: number }>> = calibration.features;

/**
 * What tells whether the evidence answers the question, by name: the features of the probability, and the search's
 * own signals beside them.
 */
export function evidenceFeatures(
  found: SearchResult,
  chosen: readonly Candidate[],
  question: QuestionTerms,
  language: string | null,
): Record<string, number> {
  const [best] = chosen;
  if (!best) return { ...found.signals };
  const { passage, article } = best.ranked;
  const held = new Set(terms(`${article.title} ${passage.heading ?? ''} ${passage.text}`, article.language));
  const names = question.terms.filter((term) => term.name);
  const missing = question.terms.filter((term) => !term.stems.some((stem) => held.has(stem)));
  const heaviest = Math.max(0, ...question.terms.map((term) => term.weight));
  return {
    ...found.signals,
    coverage: coverage(question.terms, held),
    names: names.length === 0 ? 0.7 : coverage(names, held),
    rarestMissing: heaviest === 0 ? 0 : Math.max(0, ...missing.map((term) => term.weight)) / heaviest,
    sentence: Math.max(...chosen.map((each) => each.evidence.words)),
    kind: Math.max(...chosen.map((each) => each.evidence.kind)),
    similarity: Math.max(...chosen.map((each) => each.similarity)),
    standsOut: Math.max(...chosen.map((each) => each.evidence.meaning)),
    agreement: agreement(found),
    crossLanguage: article.language && language && article.language !== language ? 1 : 0,
    questionTerms: question.terms.length,
  };
}

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
