import { isAuthorName } from '../authors.js';
import type { LineKind } from './line-kind.js';
import type { LineTraits } from './line-traits.js';

/** Shorter lines stand inside longer ones by chance; longer ones are paragraphs of their own. */
const shortest = 30;
const longest = 420;
/** Comparing every paragraph with all others stays within milliseconds up to here. */
const mostParagraphs = 1_000;
const mostCharacters = 400_000;

/**
 * Leaves out pull quotes: paragraphs that say again what a longer one says, word by word, headings that say
 * again what a paragraph says, and the name of who said it on the line below, which looks like a heading.
 */
export function withoutPullQuotes(traits: readonly LineTraits[], kinds: readonly LineKind[]): LineKind[] {
  const paragraphs = traits.flatMap(({ line }, index) =>
    kinds[index] === 'text' ? [{ index, words: bareWords(line.text) }] : [],
  );
  const all = paragraphs.map(({ words }) => words).join('\n');
  if (paragraphs.length > mostParagraphs || all.length > mostCharacters) return [...kinds];
  const quotes = new Set(
    paragraphs
      .filter(({ words }) => words.length >= shortest && words.length <= longest)
      .filter(({ words }) => isInLonger(words, all))
      .map(({ index }) => index),
  );
  const whole = new Set(paragraphs.map(({ words }) => words));
  return kinds.map((kind, index) => {
    if (quotes.has(index)) return 'other';
    if (kind !== 'heading') return kind;
    const text = traits[index]?.line.text ?? '';
    const repeats = text.length >= shortest && whole.has(bareWords(text));
    return repeats || (quotes.has(index - 1) && isAuthorName(text)) ? 'other' : kind;
  });
}

/** Whether a paragraph's words stand in another one that has more. */
function isInLonger(words: string, all: string): boolean {
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
    const before = at === 0 ? '\n' : all[at - 1];
    const after = all[at + words.length] ?? '\n';
    if ((before === '\n' || before === ' ') && (after === '\n' || after === ' ')) {
      if (before !== '\n' || after !== '\n') return true;
    }
  }
  return false;
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
