import type { Block } from './blocks.js';
import { type Element, isElement } from './element.js';
import { bareWords } from './headline.js';

/** How much of the best part of a page an element must hold for the search to go down into it. */
const most = 0.7;
/** How much of a paragraph is enough to know it again. */
const comparedLength = 80;

/**
 * The smallest element that holds most of a page's prose: the descent of Readability's idea, without its siblings.
 *
 * @param described the article's text in the page's metadata, where it is given: only what it confirms counts then.
 */
export function contentRoot(document: Element, blocks: Block[], described = ''): Element {
  const scores = proseScores(confirmed(blocks, described));
  let root = document;
  for (;;) {
    const whole = scores.get(root) ?? 0;
    const next = root.children.find(
      (child): child is Element => isElement(child) && (scores.get(child) ?? 0) >= most * whole,
    );
    if (!next || whole === 0 || next.name === 'p') return root;
    root = next;
  }
}

/** The prose that stands in the described text too, if that is much of it; else all blocks. */
function confirmed(blocks: Block[], described: string): Block[] {
  if (!described) return blocks;
  const words = bareWords(described);
  const same = blocks.filter(
    (block) => proseScore(block) > 0 && words.includes(bareWords(block.text).slice(0, comparedLength)),
  );
  return same.reduce((sum, block) => sum + block.text.length, 0) >= 0.5 * described.length ? same : blocks;
}

/** Of every element, the scores of the prose in it. */
function proseScores(blocks: Block[]): Map<Element, number> {
  const scores = new Map<Element, number>();
  for (const block of blocks) {
    const score = proseScore(block);
    if (score <= 0) continue;
    for (let element: Element | null = block.element; element; element = element.parent) {
      scores.set(element, (scores.get(element) ?? 0) + score);
    }
  }
  return scores;
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
