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
 * @param lines the terms of each sentence, as `termLines` makes them
 * @param fits how well a sentence, by its index, holds the kind of thing asked for, 0 to 1
 */
export function heldTogether(
  lines: string,
  queryWords: readonly QueryWord[],
  fits: (sentence: number) => number = () => 0,
): HeldTogether {
  const weight = (words: Iterable<number>) => {
    let sum = 0;
    for (const word of words) sum += queryWords[word]?.weight ?? 0;
    return sum;
  };
  const total = weight(queryWords.keys());
  if (total === 0) return { together: 0, fitting: 0 };
  const held = wordsHeld(lines, queryWords);
  let together = 0;
  const shares: { sentence: number; share: number }[] = [];
  for (const [sentence, here] of held) {
    shares.push({ sentence, share: weight(here) / total });
    together = Math.max(together, weight(new Set([...here, ...(held.get(sentence + 1) ?? [])])) / total);
  }
  let fitting = 0;
  for (const { sentence, share } of shares.sort((a, b) => b.share - a.share)) {
    // No sentence can fit better than wholly: what holds fewer words need not be looked at.
    if (share <= fitting) break;
    fitting = Math.max(fitting, share * fits(sentence));
  }
  return { together, fitting };
}

/** Indices of the question's words that each sentence holds, in the order they stand in; only sentences that hold any. */
function wordsHeld(lines: string, queryWords: readonly QueryWord[]): Map<number, Set<number>> {
  const terms = new Map(
    queryWords.flatMap((word, index) => word.terms.map((term): [string, number] => [term, index])),
  );
  const found: { at: number; word: number }[] = [];
  for (const [term, word] of terms) {
    for (const at of places(lines, term)) found.push({ at, word });
  }
  const held = new Map<number, Set<number>>();
  let sentence = 0;
  let end = lineEnd(lines, 0);
  for (const { at, word } of found.sort((a, b) => a.at - b.at)) {
    for (; at > end; sentence++) end = lineEnd(lines, end + 1);
    const known = held.get(sentence);
    if (known) known.add(word);
    else held.set(sentence, new Set([word]));
  }
  return held;
}

/** Where a term stands as a whole word: to look for few terms takes far less than to look at every word. */
function places(lines: string, term: string): number[] {
  const found: number[] = [];
  if (term === '') return found;
  for (let at = lines.indexOf(term); at >= 0; at = lines.indexOf(term, at + term.length)) {
    if (isGap(lines, at - 1) && isGap(lines, at + term.length)) found.push(at);
  }
  return found;
}

/** A space, a line's end, or an end of the whole. */
function isGap(lines: string, at: number): boolean {
  return at < 0 || at >= lines.length || lines.charCodeAt(at) <= 32;
}

function lineEnd(lines: string, from: number): number {
  const end = lines.indexOf('\n', from);
  return end < 0 ? lines.length : end;
}
