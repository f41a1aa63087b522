import { stem } from './analysis/stemmers.js';
import { words } from './analysis/words.js';
import type { QueryWord } from './lexical-search.js';

/**
 * How much of the question stands close together: the share of its informative words, by weight, that the two
 * neighbouring sentences with most of them hold. BM25 does not see whether the words of a passage belong together.
 *
 * @param sentences in order
 * @param language of the article
 * @returns 0 to 1
 */
export function closeness(
  sentences: readonly string[],
  queryWords: readonly QueryWord[],
  language: string | null,
): number {
  const total = queryWords.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const terms = new Map(
    queryWords.flatMap((word, index) => word.terms.map((term): [string, number] => [term, index])),
  );
  // A stem begins as its word does: only words that begin like a term are worth stemming.
  const beginnings = new Set([...terms.keys()].map((term) => term.slice(0, 3)));
  const held = sentences.map((sentence) => {
    const likely = words(sentence).filter((word) => beginnings.has(word.slice(0, 3)));
    return new Set(likely.flatMap((word) => terms.get(stem(word, language)) ?? []));
  });
  const shares = held.map((here, index) => {
    const together = new Set([...here, ...(held[index + 1] ?? [])]);
    return [...together].reduce((sum, word) => sum + (queryWords[word]?.weight ?? 0), 0) / total;
  });
  return Math.max(0, ...shares);
}
