import { furnitureOf } from '../boilerplate.js';
import type { Block } from './blocks.js';
import { proseScore } from './content-root.js';
import { type Element, isElement } from './element.js';
import { groupBy } from './group-by.js';

/** From this share of an article's prose on, a way of nesting paragraphs is the article's own. */
const mainShare = 0.2;

/**
 * The blocks of boxes set into an article: related stories, registration forms, short portraits. A box is an element
 * none of whose blocks is nested as the article's paragraphs are. It goes when it has a heading of its own, a
 * control, links where text should be, or a line of furniture; lists, tables and quotes without these stay.
 */
export function boxedBlocks(blocks: Block[], root: Element): Set<Block> {
  const main = mainNestings(blocks, root);
  const own = new Set<Element>();
  for (const block of blocks) {
    if (!main.has(nesting(block.element, root))) continue;
    for (let element: Element | null = block.element; element && element !== root; element = element.parent)
      own.add(element);
  }
  const boxes = groupBy(blocks, (block) => outermostBox(block.element, root, own));
  return new Set([...boxes].filter(([box, inside]) => isAside(box, inside)).flatMap(([, inside]) => inside));
}

function isAside(box: Element, inside: Block[]): boolean {
  if (isBareBlock(box)) return false;
  const length = inside.reduce((sum, block) => sum + block.length, 0);
  const links = inside.reduce((sum, block) => sum + block.linkLength, 0);
  if (links > 0.4 * length) return true;
  if (inside.some((block) => furnitureOf(block.text) !== null)) return true;
  if (inside.length > 1 && inside.some((block) => block.kind === 'heading')) return true;
  return hasControl(box, 40);
}

/** Headings, lists, quotes, tables: they need no box to stand beside paragraphs. */
function isBareBlock(element: Element): boolean {
  return /^(?:h[1-6]|p|ul|ol|dl|blockquote|table|pre)$/.test(element.name);
}

function hasControl(element: Element, depth: number): boolean {
  if (/^(?:button|form|input|select)$/.test(element.name)) return true;
  return depth > 0 && element.children.some((child) => isElement(child) && hasControl(child, depth - 1));
}

function mainNestings(blocks: Block[], root: Element): Set<string> {
  const scores = new Map<string, number>();
  let all = 0;
  for (const block of blocks) {
    const score = proseScore(block);
    if (score <= 0) continue;
    all += score;
    const key = nesting(block.element, root);
    scores.set(key, (scores.get(key) ?? 0) + score);
  }
  return new Set([...scores].filter(([, score]) => score >= mainShare * all).map(([key]) => key));
}

/** The element names from the root down: `div>p`. */
function nesting(element: Element, root: Element): string {
  const names: string[] = [];
  for (let current: Element | null = element; current && current !== root; current = current.parent)
    names.push(current.name);
  return names.reverse().join('>');
}

function outermostBox(element: Element, root: Element, own: Set<Element>): Element | null {
  let box: Element | null = null;
  for (let current: Element | null = element; current && current !== root; current = current.parent) {
    if (own.has(current)) break;
    box = current;
  }
  return box;
}
