import { functionWords } from './function-words.js';
import { stem } from './stemmers.js';
import { words } from './words.js';

/**
 * Languages whose function words tell something in full-text: who asks "how many were" finds "how many" and "were" where
 * that is told. In English only, as measured (DESIGN.md).
 */
const tellingLanguages: ReadonlySet<string | null> = new Set(['en']);

/** The terms of those function words of a question that are worth looking for beside its informative words. */
export function tellingFillers(question: string, language: string | null): string[] {
  const fillers = tellingLanguages.has(language) ? functionWords.get(language ?? '') : undefined;
  if (!fillers) return [];
  const all = words(question).filter((word) => fillers.has(word));
  return [...new Set(all.map((word) => stem(word, language)))];
}

/**
 * The informative terms of a question: function words left out unless nothing else remains, each word stemmed as
 * the question's language does and as those of the articles do, because a name is stemmed with its article.
 *
 * @returns one list a word, no term twice.
 */
export function queryTerms(
  question: string,
  language: string | null,
  articleLanguages: readonly string[] = [],
): string[][] {
  const all = [...new Set(words(question))];
  const fillers = functionWords.get(language ?? '');
  const informative = all.filter((word) => !fillers?.has(word));
  const languages = new Set([language, ...articleLanguages]);
  const seen = new Set<string>();
  return (informative.length > 0 ? informative : all)
    .map((word) => [...new Set([...languages].map((each) => stem(word, each)))].filter((t) => !seen.has(t)))
    .filter((variants) => {
      for (const variant of variants) seen.add(variant);
      return variants.length > 0;
    });
}
