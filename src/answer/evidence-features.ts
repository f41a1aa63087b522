import type { RankedPassage, SearchResult } from '../search/search.js';
import type { Candidate } from './candidates.js';
import {
  acrossLanguages,
  coverage,
  inOtherLanguage,
  type QuestionTerm,
  type QuestionTerms,
  withBeginnings,
} from './question-terms.js';

/**
 * What tells whether the evidence answers the question, by name: the features of the probability, and the search's
 * own signals beside them. What cannot be known (similarities while the index is built) is left out.
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
  const foreign = inOtherLanguage(language, best.ranked.article.language);
  const ofArticle = all.filter((each) => each.ranked.article.id === best.ranked.article.id);
  const ofPassage = ofArticle.filter((each) => each.ranked === best.ranked);
  const together = ofPassage.filter(({ at }) => at === best.at || at === best.at - 1);
  const terms = askedNow(foreign ? acrossLanguages(question).terms : question.terms);
  const names = askedNow(question.terms).filter((term) => term.name);
  return {
    ...found.signals,
    ...similarities(found, all),
    /** Share of the question's words, by weight squared, that the best sentence and what it stands under lack. */
    missing: missingShare(terms, heldWords(together, foreign)),
    /** Share of its names that the passage holds. */
    names: names.length === 0 ? unnamed : coverage(names, heldWords(ofPassage, foreign)),
    /** Weight of the heaviest word that the article lacks, against the heaviest of all. */
    rarestMissing: rarestMissing(terms, heldWords(ofArticle, foreign)),
    /** Best BM25 score counted in words as rare as can be, so that large libraries do not seem surer; logarithm. */
    wordsMatched: Math.log1p((found.signals.topLexical ?? 0) / Math.log(Math.max(2, question.passages))),
    crossLanguage: foreign ? 1 : 0,
  };
}

/** What is carried along says what a question is about; that it has been answered once is no evidence now. */
function askedNow(terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const now = terms.filter((term) => term.askedNow);
  return now.length > 0 ? now : terms;
}

/** What a question that names nothing counts as: about the mean. */
const unnamed = 0.7;
/** Passages whose sentences show how near the library comes to the topic. */
const passagesCompared = 10;

/** Cosines as they are: counted against the background they do not transfer from one library to another (DESIGN.md). */
function similarities(found: SearchResult, all: readonly Candidate[]): Record<string, number> {
  if (!found.questionVector) return {};
  const kept = found.ranked.filter((each) => each.dropped === null).slice(0, passagesCompared);
  const compared = new Set<RankedPassage>(kept);
  const sentences = all.filter(({ ranked }) => compared.has(ranked));
  const mean = sentences.reduce((sum, { similarity }) => sum + similarity, 0) / (sentences.length || 1);
  const passage = kept[0]?.vector?.score;
  return {
    ...(passage !== undefined && { passageSimilarity: passage }),
    ...(sentences.length > 0 && { sentenceSimilarity: mean }),
  };
}

function heldWords(sentences: readonly Candidate[], foreign: boolean): Set<string> {
  const held = sentences.flatMap(({ stems, around }) => [...stems, ...around]);
  return new Set(foreign ? withBeginnings(held) : held);
}

function missingShare(terms: readonly QuestionTerm[], held: ReadonlySet<string>): number {
  const squared = terms.map((term) => ({ ...term, weight: term.weight ** 2 }));
  return squared.length === 0 ? 0 : 1 - coverage(squared, held);
}

function rarestMissing(terms: readonly QuestionTerm[], held: ReadonlySet<string>): number {
  const heaviest = Math.max(0, ...terms.map((term) => term.weight));
  const missing = terms.filter((term) => coverage([term], held) === 0);
  return heaviest === 0 ? 0 : Math.max(0, ...missing.map((term) => term.weight)) / heaviest;
}
