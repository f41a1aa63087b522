import type { LexicalHit, Store } from '../store/store.js';
import { queryTerms, tellingFillers } from './analysis/query-terms.js';
import { respelt } from './respelt.js';
import type { Query } from './search.js';

/** An informative word of the question. */
export interface QueryWord {
  /** The terms it is looked for under: its stems, or what it may be a misspelling of; empty where nobody has it. */
  terms: string[];
  /** Whether anybody has written it as the question does. */
  written: boolean;
  /** Passages that hold its most frequent term. */
  passages: number;
  /** BM25's inverse document frequency of that term, at least 0. */
  weight: number;
}

export interface LexicalResult {
  /** Best first. */
  hits: LexicalHit[];
  words: QueryWord[];
  /** What BM25 tends to when every word is found often: more than this no passage can score without its headline. */
  possible: number;
}

/** A question is bounded elsewhere; more words than this make the full-text query slow and say nothing new. */
const maxWords = 40;
/** Languages of the library whose stems a question's words are also looked for under. */
const maxLanguages = 3;
/** FTS5's k1, plus one: what a word that a passage repeats for ever tends to, in units of its weight. */
const saturation = 2.2;

/** Passages with the question's informative words, by BM25. FTS syntax in a question is just words. */
export async function lexicalSearch(
  store: Store,
  query: Query,
  languages: { question: string | null; articles: readonly string[]; differ: boolean },
  passages: number,
  limit: number,
): Promise<LexicalResult> {
  const variants = queryTerms(query.text, languages.question, languages.articles.slice(0, maxLanguages));
  const words = await lookUp(store, variants.slice(0, maxWords), passages);
  const searched = telling(words);
  const terms = [...new Set(searched.flatMap((word) => word.terms))];
  const raising = languages.differ ? [] : await fillers(store, query.text, languages.question, passages);
  const hits =
    terms.length > 0 ? await store.searchText({ terms, raising, filter: query.filter, limit }) : [];
  const possible = searched.reduce((sum, { weight, terms }) => sum + weight * saturation * terms.length, 0);
  return { hits, words, possible };
}

/** Share of the passages from which on a function word tells nothing, and takes time. */
const commonest = 1 / 3;
/** Of fewer passages nobody can tell how rare a function word is. */
const fewest = 1_000;

async function fillers(store: Store, question: string, language: string | null, passages: number) {
  if (passages < fewest) return [];
  const frequencies = await store.documentFrequencies(tellingFillers(question, language));
  return [...frequencies].filter(([, holding]) => holding <= passages * commonest).map(([term]) => term);
}

async function lookUp(store: Store, variants: readonly string[][], passages: number): Promise<QueryWord[]> {
  const frequencies = await store.documentFrequencies(variants.flat());
  const looked = await Promise.all(
    variants.map(async (stems) => {
      const written = stems.filter((term) => (frequencies.get(term) ?? 0) > 0);
      const terms = written.length > 0 ? written : await respelt(store, stems);
      return { terms, written: written.length > 0 };
    }),
  );
  const guessed = looked.filter(({ written }) => !written).flatMap(({ terms }) => terms);
  const all = new Map([...frequencies, ...(await store.documentFrequencies(guessed))]);
  return looked.map(({ terms, written }) => {
    const holding = Math.max(0, ...terms.map((term) => all.get(term) ?? 0));
    const weight = Math.max(0, Math.log((passages - holding + 0.5) / (holding + 0.5)));
    return { terms, written, passages: holding, weight };
  });
}

/**
 * Passages that the words of one full-text query may be looked for in, each word's counted: about 2 ms. Leaving out every
 * word of over 5% of the passages is faster still, and loses 5 of 100 articles among the first five on news-en.
 */
const budget = 16_000;
/** However many there are, the two rarest words are searched for. */
const atLeast = 2;

/** The words to search for: the rarest first, as long as their occurrences are few enough to be scored in time. */
function telling(words: readonly QueryWord[]): QueryWord[] {
  const rarestFirst = words.filter(({ terms }) => terms.length > 0).sort((a, b) => a.passages - b.passages);
  let occurrences = 0;
  return rarestFirst.filter(({ passages }, index) => {
    occurrences += passages;
    return index < atLeast || occurrences <= budget;
  });
}
