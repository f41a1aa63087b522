import { contextFeatureNames, contextFeatures } from './context-features.js';
import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';
import { ownFeatureNames, ownFeatures } from './own-features.js';
import { placeFeatureNames, placeFeatures } from './place-features.js';

/** Names of the numbers that `lineFeatures` gives, in order. */
export const featureNames: string[] = [...ownFeatureNames, ...contextFeatureNames, ...placeFeatureNames];

/** The numbers, each 0 to 1, that the class of each line is computed from: one row a line. */
export function lineFeatures(traits: readonly LineTraits[], range: LineRange): Float32Array[] {
  const context = contextFeatures(traits, range);
  const place = placeFeatures(traits, range);
  return traits.map((line, index) =>
    Float32Array.from([...ownFeatures(line), ...(context[index] ?? []), ...(place[index] ?? [])]),
  );
}
