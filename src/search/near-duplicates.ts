import { words } from './analysis/words.js';

/** Share of four-word runs in common from which two passages are one text: an agency's, carried by two outlets. */
const sameText = 0.6;

/** Runs of four words as numbers (FNV-1a, 32 bits), each once, in order: to compare two lists is to walk along both. */
export type WordRuns = Int32Array;

/** A passage's four-word runs: what is left of a text when an outlet has changed its headline and a word or two. */
export function wordRuns(text: string): WordRuns {
  const codes = words(text).map(hash);
  const runs = new Int32Array(Math.max(0, codes.length - 3));
  for (let n = 0; n < runs.length; n++) {
    let run = 0;
    for (let i = n; i < n + 4; i++) run = Math.imul(run ^ (codes[i] ?? 0), prime) ^ (run >>> 15);
    runs[n] = run;
  }
  runs.sort();
  return runs.filter((run, n) => n === 0 || run !== runs[n - 1]);
}

/** Whether two texts say the same in the same words; measured on the shorter, as agency texts get shortened. */
export function sameRuns(a: WordRuns, b: WordRuns): boolean {
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  // Nearly all pairs are different texts: told as soon as too many runs are missing.
  let mayMiss = small.length - Math.ceil(small.length * sameText);
  let at = 0;
  for (let n = 0; n < small.length; n++) {
    const run = small[n] ?? 0;
    while (at < large.length && (large[at] ?? 0) < run) at += 1;
    if (large[at] !== run && --mayMiss < 0) return false;
  }
  return small.length > 0;
}

const prime = 0x01000193;

function hash(word: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) code = Math.imul(code ^ word.charCodeAt(i), prime);
  return code;
}
