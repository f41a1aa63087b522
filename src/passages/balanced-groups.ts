import { passageSettings } from './passage-settings.js';

/**
 * Cuts a row of sentences into groups of `minWords` (where they can be cut so) to `maxWords`, as equal as whole
 * sentences allow: the least sum of squared differences from the ideal length over all ways to cut, as a paragraph
 * is broken into lines.
 * A cut between two paragraphs is preferred: a passage that holds whole paragraphs is about one thing, and is found
 * by it more often (DESIGN.md, "What was tried").
 *
 * @param lengths words of each sentence, each at most `maxWords`
 * @param endsParagraph whether each sentence is the last of its paragraph
 * @returns index of the first sentence and of the one behind the last, for each group
 */
export function balancedGroups(
  lengths: readonly number[],
  endsParagraph: readonly boolean[],
): [number, number][] {
  const total = lengths.reduce((sum, words) => sum + words, 0);
  const ideal = total / Math.max(1, Math.ceil(total / passageSettings.maxWords));
  const cost: number[] = [0];
  const cheapestStart: number[] = [0];
  for (let end = 1; end <= lengths.length; end++) {
    let words = 0;
    cost[end] = Number.POSITIVE_INFINITY;
    const cutCost = end === lengths.length || endsParagraph[end - 1] ? 0 : insideParagraph * ideal ** 2;
    for (let start = end - 1; start >= 0; start--) {
      words += lengths[start] ?? 0;
      if (words > passageSettings.maxWords && start < end - 1) break;
      const candidate = (cost[start] ?? 0) + groupCost(words, ideal) + cutCost;
      if (candidate >= (cost[end] ?? 0)) continue;
      cost[end] = candidate;
      cheapestStart[end] = start;
    }
  }
  const groups: [number, number][] = [];
  for (let end = lengths.length; end > 0; end = cheapestStart[end] ?? 0) {
    groups.push([cheapestStart[end] ?? 0, end]);
  }
  return groups.reverse();
}

/** What a cut inside a paragraph costs, as a share of the squared ideal length. */
const insideParagraph = 0.1;

/** More than any difference in length can cost: a group is too short only where every way to cut leaves one so. */
const tooShort = 1e9;

function groupCost(words: number, ideal: number): number {
  return (words - ideal) ** 2 + (words < passageSettings.minWords ? tooShort : 0);
}
