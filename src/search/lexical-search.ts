import type { LexicalHit, Store } from '../store/store.js';
import { queryTerms } from './analysis/query-terms.js';
import { editDistance } from './edit-distance.js';
import type { Query } from './search.js';

export interface LexicalResult {
  /** Best first. */
  hits: LexicalHit[];
  /** Informative words of the question, each as the terms it is looked for under, with the passages that have it. */
  words: { terms: string[]; passages: number }[];
}

/** Passages with the question's informative words, by BM25. What is not a word in the question is nothing here. */
export async function lexicalSearch(
  store: Store,
  query: Query,
  language: string | null,
  articleLanguages: readonly string[],
  limit: number,
): Promise<LexicalResult> {
  const variants = queryTerms(query.text, language, articleLanguages.slice(0, maxLanguages)).slice(
    0,
    maxWords,
  );
  const frequencies = await store.documentFrequencies(variants.flat());
  const { passages } = await store.counts();
  const words = await Promise.all(
    variants.map(async (terms) => {
      const written = terms.filter((term) => (frequencies.get(term) ?? 0) > 0);
      const known = written.length > 0 ? written : await respelt(store, terms[0] ?? '');
      const counts = written.map((term) => frequencies.get(term) ?? 0);
      return { terms: known, passages: Math.max(0, ...counts) };
    }),
  );
  const terms = telling(words, passages).flatMap((word) => word.terms);
  const hits = terms.length > 0 ? await store.searchText({ terms, filter: query.filter, limit }) : [];
  return { hits, words };
}

/** A question is bounded elsewhere; more words than this make the full-text query slow and say nothing new. */
const maxWords = 40;
/** Languages of the library whose stems a question's words are also looked for under. */
const maxLanguages = 3;
/** A word in more passages than this is left out while two others remain: it costs most of the time and ranks nothing. */
const tooCommon = { share: 0.05, atLeast: 200 } as const;

function telling<Word extends { terms: string[]; passages: number }>(
  words: Word[],
  passages: number,
): Word[] {
  const rarestFirst = words.filter((word) => word.terms.length > 0).sort((a, b) => a.passages - b.passages);
  const limit = Math.max(tooCommon.atLeast, passages * tooCommon.share);
  return rarestFirst.filter((word, index) => index < 2 || word.passages <= limit);
}

/** For a word nobody has written: the known ones it may be a misspelling of. */
async function respelt(store: Store, term: string): Promise<string[]> {
  if (term.length < 5) return [];
  const allowed = term.length < 8 ? 1 : 2;
  const similar = await store.similarTerms(term, 10);
  const near = similar.map((known) => ({ known, distance: editDistance(term, known, allowed) }));
  const closest = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance <= allowed && distance === closest)
    .map(({ known }) => known)
    .slice(0, 3);
}
