import type { Passage } from '../passages/passage.js';
import type { PassageWords, StoredPassage } from '../store/store.js';
import { stem } from './analysis/stemmers.js';
import { words } from './analysis/words.js';
import { runSketch, wordRuns } from './near-duplicates.js';

type Cut = Pick<Passage, 'text' | 'span' | 'sentences'>;

/**
 * What search compares of a passage, kept beside it in the store.
 *
 * @param language of the article
 */
export function passageWords(passage: Cut, language: string | null): PassageWords {
  return {
    sentences: termLines(
      passage.sentences.map((_, sentence) => sentenceText(passage, sentence)),
      language,
    ),
    runs: runSketch(wordRuns(passage.text)),
  };
}

/**
 * A line of terms each sentence, none twice in a line. Where a stem does not begin as its word does ("going", `go`), the
 * beginning of the word stands behind it (`go/goi`): `heldTogether` looks at words that begin like a term.
 */
export function termLines(sentences: readonly string[], language: string | null): string {
  const entry = (word: string) => {
    const term = stem(word, language);
    return beginning(term) === beginning(word) ? term : `${term}${behind}${beginning(word)}`;
  };
  return sentences.map((sentence) => [...new Set(words(sentence).map(entry))].join(' ')).join('\n');
}

/** What stands between a term and how its word begins. */
export const behind = '/';

/** The first letters of a word or term. */
export function beginning(word: string): string {
  return word.slice(0, 3);
}

/** The terms of each sentence again. */
export function termsOfLines(lines: string): string[][] {
  return lines.split('\n').map((line) => {
    const entries = line === '' ? [] : line.split(' ');
    return line.includes(behind) ? entries.map((entry) => entry.split(behind, 1)[0] ?? '') : entries;
  });
}

/** A sentence of a passage, by its index. */
export function sentenceText({ text, span, sentences }: Cut, sentence: number): string {
  const { start, end } = sentences[sentence] ?? { start: 0, end: 0 };
  return text.slice(start - span.start, end - span.start);
}

/** Those that are stored, or for a passage of an older library made now. */
export function wordsOfPassage(passage: StoredPassage, language: string | null): PassageWords {
  return passage.words ?? passageWords(passage, language);
}
