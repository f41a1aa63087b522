import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';

const longestRead = 2000;

/**
 * For each line, the share of its longer words that the running text also has (a word counts as there only if
 * another line has it): near 1 for headings and captions, near 0 for teasers of other articles and for menus.
 */
export function sharedWords(traits: readonly LineTraits[], range: LineRange): number[] {
  const words = traits.map(({ line }) => wordsOf(line.text));
  const lines = new Map<string, number>();
  for (let index = range.start; index < range.end; index += 1) {
    if (!traits[index]?.prose) continue;
    for (const word of words[index] ?? []) lines.set(word, (lines.get(word) ?? 0) + 1);
  }
  return words.map((own, index) => {
    const itself = index >= range.start && index < range.end && traits[index]?.prose ? 1 : 0;
    const shared = [...own].filter((word) => (lines.get(word) ?? 0) > itself).length;
    return own.size === 0 ? 0 : shared / own.size;
  });
}

/** Words of five letters and more; pairs of characters where a script writes no spaces. */
function wordsOf(text: string): Set<string> {
  const found =
    text
      .slice(0, longestRead)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    found.flatMap((word) => {
      if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) {
        return word.length >= 5 ? [word] : [];
      }
      return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
    }),
  );
}
