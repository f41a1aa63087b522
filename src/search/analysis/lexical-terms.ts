import type { Passage } from '../../passages/passage.js';
import type { LexicalTerms } from '../../store/store.js';
import { stem } from './stemmers.js';
import { words } from './words.js';

/** The terms of a text in a language, in order, repetitions kept. */
export function terms(text: string, language: string | null): string[] {
  return words(text).map((word) => stem(word, language));
}

/** What full-text search knows of a passage: analysed as `queryTerms` analyses a question. */
export function lexicalTerms(
  passage: Passage,
  about: { title: string; heading: string | null; language: string | null },
): LexicalTerms {
  const analysed = (text: string) => terms(text, about.language).join(' ');
  return {
    headline: analysed(about.title),
    heading: analysed(about.heading ?? ''),
    text: analysed(passage.text),
  };
}
