import { terms } from '../search/analysis/lexical-terms.js';
import type { Candidate } from './candidates.js';
import { stands } from './counted-people.js';
import { unitAnswers } from './figure-units.js';
import { type Figure, figures } from './figures.js';
import { isFigure, type QuestionTerm, type QuestionTerms, withBeginnings } from './question-terms.js';
import { countedKinds, type QuestionKind } from './questions/kinds.js';

/** Candidates looked at. */
const candidatesRead = 25;
/** Share of the best one's score from which a sentence is an account of the same thing. */
const comparable = 0.6;
/** Accounts of one count are within this factor of each other; what is further apart counts something else. */
const furthestApart = 10;

/** Two sentences that give figures of one thing; which is the newer, their articles' days tell. */
export interface Accounts {
  first: Candidate;
  other: Candidate;
}

/**
 * The best sentence, or another chosen one, with the best of another article or section that gives another figure for
 * what the question counts: another than both give, or, of a newer article, one beside the older's ("6.2 million, up
 * from 3"). Null where the accounts agree, or nothing is counted.
 */
export function otherAccount(
  all: readonly Candidate[],
  chosen: readonly Candidate[],
  kind: QuestionKind,
  question: QuestionTerms,
): Accounts | null {
  if (!countedKinds.has(kind)) return null;
  const read = all.slice(0, candidatesRead);
  const counted = countedTerms(question, read);
  let leading: Candidate | null = null;
  for (const first of chosen) {
    // Beside what is not the best answer, the words themselves must stand there.
    const told = (candidate: Candidate) =>
      answering(candidate, first === chosen[0] ? kind : null, counted, question.asked);
    const here = told(first);
    if (here.length === 0) continue;
    leading ??= first;
    for (const other of read) {
      if (other.score < first.score * comparable || samePlace(first, other)) continue;
      if (!ofTheSame(other, question)) continue;
      // Of what is not the best account, only news is worth saying.
      if (first !== leading && !ofTwoDays(first, other)) continue;
      if (differ({ candidate: first, told: here }, { candidate: other, told: told(other) }))
        return { first, other };
    }
  }
  return null;
}

interface Account {
  candidate: Candidate;
  told: readonly Figure[];
}

/** Each gives a figure that the other does not; or the newer gives one beside the only one of the older. */
function differ(a: Account, b: Account): boolean {
  const apart = onlyIn(a, b).some((mine) => onlyIn(b, a).some((theirs) => alike(mine, theirs)));
  if (apart || !ofTwoDays(a.candidate, b.candidate)) return apart;
  const [newer, older] = dayOf(a.candidate) > dayOf(b.candidate) ? [a, b] : [b, a];
  const [then, ...others] = older.told;
  const [now, ...more] = onlyIn(newer, older);
  // More figures than these are several counts, of which nobody knows which was renewed.
  if (!then || !now || others.length + more.length > 0) return false;
  return now.unit !== null && now.unit === then.unit && alike(now, then);
}

/** The figures that one tells and the other's sentence does not hold. */
function onlyIn(one: Account, { candidate: { text, ranked } }: Account): Figure[] {
  const there = new Set(figures(text, ranked.article.language).map(({ value }) => value));
  return one.told.filter(({ value }) => !there.has(value));
}

/** What the question counts: its words but names, and but those that no sentence says ("ammontano"). */
function countedTerms({ terms }: QuestionTerms, read: readonly Candidate[]): QuestionTerm[] {
  const common = terms.filter((term) => term.askedNow && !term.name);
  return common.filter((term) =>
    read.some(({ stems, around }) => stands(term.stems, stems) || stands(term.stems, around)),
  );
}

/**
 * The figures of a sentence that stand beside what the question counts, and that the question does not say itself. Of
 * one whose unit shows that it is of the kind asked for, the rest may stand elsewhere in the sentence or above it.
 */
function answering(
  { text, stems, around, ranked }: Candidate,
  kind: QuestionKind | null,
  counted: readonly QuestionTerm[],
  asked: ReadonlySet<string>,
): Figure[] {
  const wanted = Math.min(2, counted.length);
  const held = counted.filter((term) => stands(term.stems, stems) || stands(term.stems, around));
  if (wanted === 0 || held.length < wanted) return [];
  return figures(text, ranked.article.language).filter(({ value, beside, unit, isDay }) => {
    if (isDay || asked.has(value)) return false;
    const near = counted.filter((term) => stands(term.stems, beside)).length;
    return near >= wanted || (near > 0 && kind !== null && unitAnswers(unit, kind));
  });
}

/** Two figures count the same when they stand among the same words, in one unit, and are of one order. */
function alike(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit && a.unit !== null && b.unit !== null) return false;
  if (Math.max(a.amount, b.amount) > furthestApart * Math.min(a.amount, b.amount)) return false;
  for (const word of a.beside) if (word.length > 3 && b.beside.has(word)) return true;
  return false;
}

function ofTwoDays(a: Candidate, b: Candidate): boolean {
  const [one, two] = [dayOf(a), dayOf(b)];
  return one !== '' && two !== '' && one !== two;
}

function dayOf({ ranked }: Candidate): string {
  return ranked.article.publishedAt?.slice(0, 10) ?? '';
}

/** What is said of somebody or somewhere else is no other account: its passage or headline holds one of the names. */
function ofTheSame({ ranked, around }: Candidate, question: QuestionTerms): boolean {
  const names = question.terms.filter((term) => term.name && !isFigure(term));
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
