import type { Store } from '../store/store.js';
import { editDistance } from './edit-distance.js';

/** Words shorter than this have too many neighbours. */
const shortest = 5;
/** From this length on two letters may differ. */
const long = 8;
const mostGuesses = 3;

/**
 * For a word nobody has written: the known ones it may be a misspelling of, or the same word of another language
 * ("parliament", "parlamento").
 *
 * @param stems the word's, in each language it is looked for
 */
export async function respelt(
  store: Pick<Store, 'similarTerms'>,
  stems: readonly string[],
): Promise<string[]> {
  const guesses = await Promise.all(stems.map((stem) => guessesFor(store, stem)));
  const all = guesses.flat().sort((a, b) => a.distance - b.distance);
  const closest = all.filter(({ distance }) => distance === all[0]?.distance);
  return [...new Set(closest.map(({ term }) => term))].slice(0, mostGuesses);
}

async function guessesFor(store: Pick<Store, 'similarTerms'>, stem: string) {
  if (stem.length < shortest || /\d/.test(stem)) return [];
  const allowed = stem.length < long ? 1 : 2;
  const similar = await store.similarTerms(stem, 10);
  return similar
    .map((term) => ({ term, distance: editDistance(stem, term, allowed) }))
    .filter(({ distance }) => distance <= allowed);
}
