import type { Block } from './blocks.js';
import type { Element } from './element.js';
import { groupBy } from './group-by.js';

/** A card is no longer than this and has no more lines. */
const longestCard = 600;
const mostLines = 5;
/** Pages with more lines are no articles whose cards matter. */
const mostBlocks = 1_000;

/** The blocks of cards that lead to other articles: a heading that is one link, and what shares its element with it. */
export function cards(blocks: Block[], root: Element): Block[] {
  if (blocks.length > mostBlocks) return [];
  const inside = groupBy(
    blocks.flatMap((block) => ancestors(block.element, root).map((element) => ({ block, element }))),
    ({ element }) => element,
  );
  const titles = blocks.filter((block) => block.kind === 'heading' && block.linkLength >= 0.8 * block.length);
  return titles.flatMap((title) => {
    const card = ancestors(title.element, root).findLast((element) =>
      isCard((inside.get(element) ?? []).map(({ block }) => block)),
    );
    return card ? (inside.get(card) ?? []).map(({ block }) => block) : [title];
  });
}

function isCard(lines: Block[]): boolean {
  const headings = lines.filter((line) => line.kind === 'heading').length;
  return (
    lines.length <= mostLines &&
    headings <= 1 &&
    lines.reduce((sum, line) => sum + line.length, 0) <= longestCard
  );
}

/** From the nearest element outwards, the root left out. */
function ancestors(element: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let current: Element | null = element; current && current !== root; current = current.parent)
    found.push(current);
  return found;
}
