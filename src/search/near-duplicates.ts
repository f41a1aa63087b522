import { words } from './analysis/words.js';

/** Share of four-word runs in common from which two passages are one text: an agency's, carried by two outlets. */
const sameText = 0.6;

/** A passage's runs of four words as numbers (FNV-1a over 32 bits). */
export type WordRuns = ReadonlySet<number>;

/** A passage's four-word runs: what is left of a text when an outlet has changed its headline and a word or two. */
export function wordRuns(text: string): WordRuns {
  const codes = words(text).map(hash);
  const runs = new Set<number>();
  for (let n = 3; n < codes.length; n++) {
    let run = 0;
    for (let i = n - 3; i <= n; i++) run = Math.imul(run ^ (codes[i] ?? 0), prime) ^ (run >>> 15);
    runs.add(run);
  }
  return runs;
}

/** Whether two texts say the same in the same words; measured on the shorter, as agency texts get shortened. */
export function sameRuns(a: WordRuns, b: WordRuns): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  // Nearly all pairs are different texts: told as soon as too few runs are left.
  let mayMiss = small.size - Math.ceil(small.size * sameText);
  for (const run of small) {
    if (!large.has(run) && --mayMiss < 0) return false;
  }
  return small.size > 0;
}

const prime = 0x01000193;

function hash(word: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) code = Math.imul(code ^ word.charCodeAt(i), prime);
  return code;
}
