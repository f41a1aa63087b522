/** For a model nobody has measured: words and meaning alike count, words a little more. */
const unmeasured = { sameLanguage: 0.4, crossLanguage: 0.6 } as const;

/**
 * How much the vectors count beside full-text, 0 to 1: as measured for the model, and more where the question's
 * language is not that of most articles, because words then meet only in names and numbers.
 */
export function vectorWeight(language: string | null, articleLanguages: readonly string[]): number {
  const [main] = articleLanguages;
  if (language !== null && main !== undefined && language !== main) {
    return unmeasured.crossLanguage;
  }
  return unmeasured.sameLanguage;
}
