import type { SearchResult } from '../search/search.js';
import type { Candidate } from './candidates.js';
import { acrossLanguages, coverage, type QuestionTerms, withBeginnings } from './question-terms.js';

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
  const crossLanguage = language !== null && article.language !== null && language !== article.language;
  const ofArticle = all.filter((each) => each.ranked.article.id === article.id);
  const ofPassage = ofArticle.filter((each) => each.ranked === best.ranked);
  const passageWords = heldWords(ofPassage, crossLanguage);
  const articleWords = heldWords(ofArticle, crossLanguage);
  const weighed = crossLanguage ? acrossLanguages(question).terms : question.terms;
  const names = question.terms.filter((term) => term.name);
  const missing = weighed.filter((term) => coverage([term], articleWords) === 0);
  const heaviest = Math.max(0, ...weighed.map((term) => term.weight));
  return {
    ...found.signals,
    coverage: coverage(weighed, passageWords),
    articleCoverage: coverage(weighed, articleWords),
    names: names.length === 0 ? unnamed : coverage(names, passageWords),
    rarestMissing: heaviest === 0 ? 0 : Math.max(0, ...missing.map((term) => term.weight)) / heaviest,
    sentence: Math.max(...chosen.map((each) => each.evidence.words)),
    kind: Math.max(...chosen.map((each) => each.evidence.kind)),
    similarity: Math.max(...chosen.map((each) => each.similarity)),
    standsOut: Math.max(...chosen.map((each) => each.evidence.meaning)),
    agreement: agreement(found),
    crossLanguage: crossLanguage ? 1 : 0,
    questionTerms: question.terms.length,
  };
}

/** What a question that names nothing counts as: about the mean. */
const unnamed = 0.7;

function heldWords(sentences: readonly Candidate[], foreign: boolean): Set<string> {
  const held = sentences.flatMap(({ stems, around }) => [...stems, ...around]);
  return new Set(foreign ? withBeginnings(held) : held);
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
