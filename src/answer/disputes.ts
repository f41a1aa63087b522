import { terms } from '../search/analysis/lexical-terms.js';
import type { Candidate } from './candidates.js';
import { countedPeople } from './counted-people.js';
import { type Figure, figures } from './figures.js';
import { type QuestionTerms, withBeginnings } from './question-terms.js';
import { countedKinds, type QuestionKind } from './questions/kinds.js';

/** Candidates looked at. */
const candidatesRead = 25;
/** Share of the best one's score from which a sentence is an account of the same thing. */
const comparable = 0.6;

/**
 * The best sentence of another article or section that gives another figure for what the question counts;
 * null where the accounts agree, or nothing is counted.
 */
export function otherAccount(
  all: readonly Candidate[],
  chosen: readonly Candidate[],
  kind: QuestionKind,
  question: QuestionTerms,
): { first: Candidate; other: Candidate } | null {
  if (!countedKinds.has(kind)) return null;
  const first = chosen.find((each) => answering(each, question).length > 0);
  if (!first) return null;
  const told = answering(first, question);
  for (const other of all.slice(0, candidatesRead)) {
    if (other.score < first.score * comparable || samePlace(first, other)) continue;
    if (!ofTheSame(other, question)) continue;
    const figuresThere = answering(other, question);
    const same = figuresThere.some((figure) => told.some(({ value }) => value === figure.value));
    if (!same && figuresThere.some((figure) => told.some((mine) => alike(mine, figure))))
      return { first, other };
  }
  return null;
}

/** The figures of a sentence that stand beside what the question counts, and that the question does not say itself. */
function answering(candidate: Candidate, question: QuestionTerms): Figure[] {
  const common = question.terms.filter((term) => term.askedNow && !term.name);
  const wanted = Math.min(2, common.length);
  return figures(candidate.text, candidate.ranked.article.language).filter(
    ({ value, beside }) =>
      !question.asked.has(value) &&
      wanted > 0 &&
      common.filter((term) => term.stems.some((stem) => beside.has(stem) || beside.has(countedPeople(stem))))
        .length >= wanted,
  );
}

/** Two figures count the same when they stand among the same words. */
function alike(a: Figure, b: Figure): boolean {
  let shared = 0;
  for (const word of a.beside) if (word.length > 3 && b.beside.has(word)) shared += 1;
  return shared >= 1;
}

/** What is said of somebody or somewhere else is no other account: its passage or headline holds one of the names. */
function ofTheSame({ ranked, around }: Candidate, question: QuestionTerms): boolean {
  const names = question.terms.filter((term) => term.name && term.stems.every((stem) => !/^\d/.test(stem)));
  if (names.length === 0) return true;
  const context = new Set(
    withBeginnings([...terms(ranked.passage.text, ranked.article.language), ...around]),
  );
  return names.some((term) => withBeginnings(term.stems).some((stem) => context.has(stem)));
}

function samePlace(a: Candidate, b: Candidate): boolean {
  return (
    a.ranked.passage.articleId === b.ranked.passage.articleId &&
    a.ranked.passage.section === b.ranked.passage.section
  );
}
