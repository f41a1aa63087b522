/** How passages are cut. Words are counted as `wordCount` does. */
export const passageSettings = {
  /** Grows with every change of rules that moves a boundary or changes a header: what was embedded before is stale. */
  version: 3,
  minWords: 80,
  maxWords: 200,
} as const;

/** Goes into the embedder's fingerprint: vectors of passages cut by other rules never meet these. */
export const passageFingerprint = `passages-${passageSettings.version}-${passageSettings.minWords}-${passageSettings.maxWords}`;

/**
 * Words between white space; a run over 16 characters counts once for every 16 begun, so that addresses and
 * scripts written without spaces count for about what they cost in tokens.
 */
export function wordCount(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(/\S+/g)) words += Math.ceil(run.length / 16);
  return words;
}
