import { knownModel } from '../embedding/model-table.js';

/**
 * For a model nobody has measured. Similarities are counted against the library's own background, so that the weight
 * says little about the model; one that knows the articles' languages badly has small deviations to begin with.
 */
const unmeasured = 0.5;

/** How much the vectors count beside full-text, 0 to 1: as measured for the model. */
export function vectorWeight(model: string): number {
  return knownModel(model)?.vectorWeight ?? unmeasured;
}
