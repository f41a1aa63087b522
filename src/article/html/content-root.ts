import type { Block } from './blocks.js';
import type { Element } from './element.js';

/** How much of the best part of a page an element must hold for the search to go down into it. */
const MOST = 0.7;

/** The smallest element that holds most of a page's prose: the descent of Readability's idea, without its siblings. */
export function contentRoot(document: Element, blocks: Block[]): Element {
  const scores = new Map<Element, number>();
  for (const block of blocks) {
    const score = proseScore(block);
    if (score <= 0) continue;
    for (let element: Element | null = block.element; element; element = element.parent) {
      scores.set(element, (scores.get(element) ?? 0) + score);
    }
  }
  let root = document;
  for (;;) {
    const next = [...root.children].find(
      (child): child is Element =>
        typeof child !== 'string' && (scores.get(child) ?? 0) >= MOST * (scores.get(root) ?? 0),
    );
    if (!next || (scores.get(next) ?? 0) === 0 || next.name === 'p') break;
    root = next;
  }
  return root;
}

/** Long blocks with sentences outside links score; headings, menus and labels don't. */
export function proseScore(block: Block): number {
  if (block.kind === 'heading' || block.kind === 'row') return 0;
  const plain = block.length - block.linkLength;
  if (plain < 60 || block.linkLength > 0.5 * block.length) return 0;
  const pauses = block.text.match(/[,.;:!?،。、，！？…]/g)?.length ?? 0;
  return pauses === 0 ? 0 : Math.min(plain, 600) + 20 * Math.min(pauses, 10);
}

export function isInside(element: Element, root: Element): boolean {
  for (let current: Element | null = element; current; current = current.parent)
    if (current === root) return true;
  return false;
}
