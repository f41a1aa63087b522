import { knownModel } from '../embedding/model-table.js';

/**
 * For a model nobody has measured. Similarities are counted against the library's own background, so that the weight
 * says little about the model; one that knows the articles' languages badly has small deviations to begin with.
 */
const unmeasured = 0.5;

/**
 * How much the vectors count beside full-text, 0 to 1: as measured for the model.
 *
 * @param language ISO 639-1 of both question and articles; null where they differ or are not known
 */
export function vectorWeight(model: string, language: string | null): number {
  const measured = knownModel(model)?.vectorWeights;
  return measured?.[language ?? ''] ?? measured?.other ?? unmeasured;
}
