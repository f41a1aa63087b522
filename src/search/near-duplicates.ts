import { words } from './analysis/words.js';

/** Share of four-word runs in common from which two passages are one text: an agency's, carried by two outlets. */
const sameText = 0.6;

/** A passage's four-word runs: what is left of a text when an outlet has changed its headline and a word or two. */
export function wordRuns(text: string): ReadonlySet<string> {
  const list = words(text);
  return new Set(list.slice(0, -3).map((_, index) => list.slice(index, index + 4).join(' ')));
}

/** Whether two texts say the same in the same words; measured on the shorter, as agency texts get shortened. */
export function sameRuns(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return small.size > 0 && shared / small.size >= sameText;
}
