import type { LineKind } from './line-kind.js';
import type { LineTraits } from './line-traits.js';

const mostItems = 20;
const shortestIntroduction = 20;
/** So near above the introduction stands a paragraph of the text. */
const reach = 2;

/**
 * The numbers of lists' lines that belong to the text, of a page's lists, which are mostly menus and links: those that
 * a line ending in a colon introduces below a paragraph, that line included.
 */
export function introducedLists(traits: readonly LineTraits[], kinds: readonly LineKind[]): number[] {
  return introductions(traits).flatMap(({ index, items }) => {
    const near = kinds.slice(Math.max(0, index - reach), index + 1);
    if (!near.includes('text') && !near.includes('heading')) return [];
    return Array.from({ length: items + 1 }, (_, step) => index + step);
  });
}

/** The lines that introduce a list, and how many items it has. */
export function introductions(traits: readonly LineTraits[]): { index: number; items: number }[] {
  return traits.flatMap((line, index) => {
    if (!introduces(line)) return [];
    const following = traits.slice(index + 1, index + 2 + mostItems);
    const items = following.findIndex((item) => !isItem(item));
    return items < 2 ? [] : [{ index, items }];
  });
}

function introduces({ line, size, furniture }: LineTraits): boolean {
  return size >= shortestIntroduction && !line.mark && !furniture && /[:：]$/u.test(line.text);
}

function isItem({ line, furniture, credit, dated }: LineTraits): boolean {
  return line.mark !== '' && !furniture && !credit && !dated;
}
