import { knownModel } from '../embedding/model-table.js';

/**
 * For a model nobody has measured. Similarities are counted against the library's own background, so that the weight
 * says little about the model; one that knows the articles' languages badly has small deviations to begin with.
 */
const unmeasured = 0.5;

/**
 * How much the vectors count beside full-text, 0 to 1: as measured for the model.
 *
 * @param question ISO 639-1, or null; `differ` says whether the articles are known to be in another language
 */
export function vectorWeight(
  model: string,
  { question, differ }: { question: string | null; differ: boolean },
): number {
  const measured = knownModel(model)?.vectorWeights;
  return measured?.[differ ? 'across' : (question ?? 'other')] ?? measured?.other ?? unmeasured;
}
