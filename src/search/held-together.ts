import { stem } from './analysis/stemmers.js';
import { words } from './analysis/words.js';
import type { QueryWord } from './lexical-search.js';

/** How much of the question stands close together in a passage; both 0 to 1. */
export interface HeldTogether {
  /** Share of its informative words, by weight, that the two neighbouring sentences with most of them hold. */
  together: number;
  /** The same of one sentence, times how well it holds the kind of thing asked for; the best there is. */
  fitting: number;
}

/**
 * BM25 does not see whether the words of a passage belong together, nor whether a figure stands with them where one
 * is asked for.
 *
 * @param sentences in order
 * @param language of the article
 * @param fits how well a sentence holds the kind of thing asked for, 0 to 1
 */
export function heldTogether(
  sentences: readonly string[],
  queryWords: readonly QueryWord[],
  language: string | null,
  fits: (sentence: string) => number = () => 0,
): HeldTogether {
  const held = wordsHeld(sentences, queryWords, language);
  const weight = (words: Iterable<number>) =>
    [...words].reduce((sum, word) => sum + (queryWords[word]?.weight ?? 0), 0);
  const total = weight(queryWords.keys());
  if (total === 0) return { together: 0, fitting: 0 };
  const pairs = held.map((here, index) => weight(new Set([...here, ...(held[index + 1] ?? [])])) / total);
  const alone = held.map((here, index) => ({
    share: weight(here) / total,
    sentence: sentences[index] ?? '',
  }));
  let fitting = 0;
  for (const { share, sentence } of alone.sort((a, b) => b.share - a.share)) {
    // No sentence can fit better than wholly: what holds fewer words need not be looked at.
    if (share <= fitting) break;
    fitting = Math.max(fitting, share * fits(sentence));
  }
  return { together: Math.max(0, ...pairs), fitting };
}

/** Indices of the question's words that each sentence holds. */
function wordsHeld(
  sentences: readonly string[],
  queryWords: readonly QueryWord[],
  language: string | null,
): ReadonlySet<number>[] {
  const terms = new Map(
    queryWords.flatMap((word, index) => word.terms.map((term): [string, number] => [term, index])),
  );
  // A stem begins as its word does: only words that begin like a term are worth stemming.
  const beginnings = new Set([...terms.keys()].map((term) => term.slice(0, 3)));
  return sentences.map((sentence) => {
    const likely = words(sentence).filter((word) => beginnings.has(word.slice(0, 3)));
    return new Set(likely.flatMap((word) => terms.get(stem(word, language)) ?? []));
  });
}
