import { isClutter } from './clutter.js';
import type { LineKind } from './line-kind.js';
import type { LineTraits } from './line-traits.js';

const shortest = 40;
const longest = 600;

/**
 * The number of the standfirst's line: the first line of some length between the headline and the byline, the date,
 * the picture or the text; -1 where there is none. A first paragraph that nothing parts from the text stays text.
 */
export function findStandfirst(
  traits: readonly LineTraits[],
  kinds: readonly LineKind[],
  title: number,
  first: number,
): number {
  const clutter = isClutter(traits);
  for (let index = title + 1; index <= first; index += 1) {
    const line = traits[index];
    if (
      !line ||
      line.line.mark ||
      clutter[index] ||
      line.size < shortest ||
      line.size > longest ||
      line.dated
    )
      continue;
    if (kinds[index] !== 'text') return index;
    const parted = traits.slice(index + 1, index + 6).some((below, step) => {
      const between = traits.slice(index + 1, index + 1 + step);
      return (below.byline || below.dated) && between.every((one) => !one.prose);
    });
    return parted ? index : -1;
  }
  return -1;
}
