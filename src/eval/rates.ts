import type { EvalQuestion } from './question-set.js';

/** A share of a number of things; 0 of none. */
export function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

export interface ByLanguage<Scores> {
  byLanguage: Record<string, Scores>;
}

/** The same scores for the questions of each language alone. */
export function byLanguage<Item extends { question: EvalQuestion }, Scores>(
  items: readonly Item[],
  score: (items: readonly Item[]) => Scores,
): Record<string, Scores> {
  const languages = [...new Set(items.map(languageOf))].sort();
  const ofLanguage = (language: string) => items.filter((item) => languageOf(item) === language);
  return Object.fromEntries(languages.map((language) => [language, score(ofLanguage(language))]));
}

function languageOf({ question }: { question: EvalQuestion }): string {
  return question.language ?? 'unknown';
}

/** The value below which a share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
