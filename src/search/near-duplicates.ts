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

/** Bits of a sketch, after one number that counts the runs. */
const sketchBits = 512;

/** What is kept of a passage's runs: how many there are, and one bit for each, several at times for one bit. */
export function runSketch(runs: WordRuns): Uint32Array {
  const sketch = new Uint32Array(1 + sketchBits / 32);
  sketch[0] = runs.length;
  for (const run of runs) {
    const bit = (run >>> 0) % sketchBits;
    const at = 1 + (bit >>> 5);
    sketch[at] = (sketch[at] ?? 0) | (1 << (bit & 31));
  }
  return sketch;
}

/**
 * False where two sketches rule out what `sameRuns` would find: every bit that the one has and the other has not is a
 * run that is missing there. Nearly all pairs end here, without a look at their texts.
 */
export function mayBeSame(a: Uint32Array, b: Uint32Array): boolean {
  const [small, large] = (a[0] ?? 0) < (b[0] ?? 0) ? [a, b] : [b, a];
  const runs = small[0] ?? 0;
  let mayMiss = runs - Math.ceil(runs * sameText);
  for (let n = 1; n < small.length; n++) {
    mayMiss -= bitsOf((small[n] ?? 0) & ~(large[n] ?? 0));
    if (mayMiss < 0) return false;
  }
  return runs > 0;
}

/** Bits set in 32: counted in pairs, fours and bytes side by side, then summed by a product. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const prime = 0x01000193;

function hash(word: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) code = Math.imul(code ^ word.charCodeAt(i), prime);
  return code;
}
