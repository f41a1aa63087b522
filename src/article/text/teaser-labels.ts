import type { LineTraits } from './line-traits.js';

const fewest = 3;
const longest = 40;

/**
 * The numbers of lines that stand directly below a label (`From our archive`) which the page has again and again, and
 * never directly above a paragraph: those name other articles. Advertisements' labels stand above paragraphs too.
 */
export function labelledTeasers(traits: readonly LineTraits[]): Set<number> {
  const below = new Map<string, number[]>();
  for (const [index, line] of traits.entries()) {
    const { copies, size, closed, line: own } = line;
    if (copies < fewest || size >= longest || closed || own.mark || line.furniture === 'advertisement')
      continue;
    const key = own.text.toLowerCase();
    const lines = below.get(key);
    if (lines) lines.push(index + 1);
    else below.set(key, [index + 1]);
  }
  const teasers = [...below.values()].filter((lines) => !lines.some((index) => traits[index]?.prose));
  return new Set(teasers.flat());
}
