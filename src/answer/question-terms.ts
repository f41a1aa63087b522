import { canonicalLanguage } from '../search/analysis/language-code.js';
import { queryTerms } from '../search/analysis/query-terms.js';
import { words } from '../search/analysis/words.js';
import type { Store } from '../store/store.js';
import type { Understood } from './understood.js';

/** One informative word of a question: its stems, what it weighs, and whether it names somebody or something. */
export interface QuestionTerm {
  stems: readonly string[];
  /** Inverse document frequency over the library's passages, natural logarithm. */
  weight: number;
  /** A name, a number or a year: what another language writes alike. */
  name: boolean;
  /** Among the words asked now, not only in the questions carried along. */
  askedNow: boolean;
}

export interface QuestionTerms {
  terms: readonly QuestionTerm[];
  /** Every word of the question, folded. */
  asked: ReadonlySet<string>;
  /** In the library: what a word's rarity is measured against. */
  passages: number;
  /** ISO 639-1 of the question, or null. */
  language: string | null;
}

/** What is carried along says what it is about; what is asked now says what for. */
const carriedWeight = 0.35;
/** A library of few passages cannot tell rare words from common ones: as if so many stood beside them… */
const imaginedPassages = 200;
/** …and so many of those held any one word. */
const imaginedHolding = 1.5;

/** The informative words of a question, weighed by how rare they are in the library. */
export async function questionTerms(
  { text, asked, language }: Pick<Understood, 'text' | 'asked' | 'language'>,
  articleLanguages: readonly string[],
  store: Pick<Store, 'documentFrequencies' | 'counts'>,
): Promise<QuestionTerms> {
  const lists = queryTerms(text, language, articleLanguages);
  const [frequencies, counts] = await Promise.all([store.documentFrequencies(lists.flat()), store.counts()]);
  const named = new Set(queryTerms([...nameWords(text)].join(' '), language, articleLanguages).flat());
  const now = new Set(queryTerms(asked, language, articleLanguages).flat());
  const terms = lists.map((stems) => {
    const holding = Math.max(0, ...stems.map((stem) => frequencies.get(stem) ?? 0));
    const rarity = Math.log((counts.passages + imaginedPassages) / (holding + imaginedHolding));
    const askedNow = text === asked || stems.some((stem) => now.has(stem));
    return {
      stems,
      weight: Math.max(0.1, rarity) * (askedNow ? 1 : carriedWeight),
      name: stems.some((stem) => named.has(stem)),
      askedNow,
    };
  });
  return { terms, asked: new Set(words(text)), passages: counts.passages, language };
}

/** Share of the terms' weight that a set of stems holds, 0 to 1; 0 where there are no terms. */
export function coverage(terms: readonly QuestionTerm[], ...held: readonly ReadonlySet<string>[]): number {
  let all = 0;
  let found = 0;
  for (const { stems, weight } of terms) {
    all += weight;
    if (stems.some((stem) => held.some((set) => set.has(stem)))) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** A number or a year, and no word. */
export function isFigure({ stems }: QuestionTerm): boolean {
  return stems.every((stem) => /^\d/.test(stem));
}

/** Whether a question and an article are known to be written in two languages. */
export function inOtherLanguage(question: string | null, article: string | null): boolean {
  return question !== null && article !== null && canonicalLanguage(question) !== canonicalLanguage(article);
}

/** Letters that cognates of two languages begin alike with. */
const cognateLetters = 5;
/** What a word that is no name counts for in another language. */
const foreignWeight = 0.3;

/** A question over articles of another language: names and numbers are written alike there, of other words only cognates. */
export function acrossLanguages(question: QuestionTerms): QuestionTerms {
  const terms = question.terms.map((term) => ({
    ...term,
    stems: withBeginnings(term.stems),
    weight: term.name ? term.weight : term.weight * foreignWeight,
  }));
  return { ...question, terms };
}

/** Stems, and how those long enough for cognates begin. */
export function withBeginnings(stems: Iterable<string>): string[] {
  const all = [...stems];
  return [
    ...all,
    ...all.filter((stem) => stem.length > cognateLetters).map((stem) => stem.slice(0, cognateLetters)),
  ];
}

/** Capitalised words but the first, and whatever holds a digit, folded. */
function nameWords(question: string): Set<string> {
  const found = new Set<string>();
  for (const match of question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)) {
    const [word] = match;
    const first = match.index === 0 || /[.?!:"“«]\s*$/.test(question.slice(0, match.index));
    if (/\d/.test(word) || (/\p{Lu}/u.test(word) && !first)) for (const part of words(word)) found.add(part);
  }
  return found;
}
