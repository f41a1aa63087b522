import type { Passage } from '../passages/passage.js';
import type { PassageWords, StoredPassage } from '../store/store.js';
import { terms } from './analysis/lexical-terms.js';
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

/** A line of terms each sentence, none twice in a line. */
export function termLines(sentences: readonly string[], language: string | null): string {
  return sentences.map((sentence) => [...new Set(terms(sentence, language))].join(' ')).join('\n');
}

/** The terms of each sentence again. */
export function termsOfLines(lines: string): string[][] {
  return lines.split('\n').map((line) => (line === '' ? [] : line.split(' ')));
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
