import type { Section } from '../article.js';
import { furnitureOf, isCredit } from '../boilerplate.js';
import type { Block } from './blocks.js';
import { isInside } from './content-root.js';
import type { Element } from './element.js';
import { sameWords } from './headline.js';

/** The blocks inside the root, below the headline, that are article and not what newspapers set between. */
export function bodyBlocks(blocks: Block[], root: Element, headlineIndex: number): Block[] {
  const inside = blocks.filter((block, index) => index > headlineIndex && isInside(block.element, root));
  const candidates = inside.length > 0 ? inside : blocks.filter((block) => isInside(block.element, root));
  const linkLists = listsOfLinks(candidates);
  return candidates.filter((block) => !linkLists.has(listOf(block)) && isText(block));
}

function isText(block: Block): boolean {
  if (block.kind === 'heading') return block.linkLength < 0.8 * block.length && !furnitureOf(block.text);
  if (block.linkLength > 0.6 * block.length) return false;
  if (furnitureOf(block.text) || isCredit(block.text)) return false;
  return true;
}

/** Lists most of whose text is links are menus, tags or related articles. */
function listsOfLinks(blocks: Block[]): Set<Element | null> {
  const sums = new Map<Element, { length: number; links: number }>();
  for (const block of blocks) {
    const list = listOf(block);
    if (!list) continue;
    const sum = sums.get(list) ?? { length: 0, links: 0 };
    sums.set(list, { length: sum.length + block.length, links: sum.links + block.linkLength });
  }
  return new Set([...sums].filter(([, sum]) => sum.links > 0.5 * sum.length).map(([list]) => list));
}

function listOf(block: Block): Element | null {
  for (let element: Element | null = block.element; element; element = element.parent) {
    if (element.name === 'ul' || element.name === 'ol') return element;
  }
  return null;
}

/** Sections by their headings; a heading that nothing follows goes. */
export function sectionsOf(blocks: Block[], title: string): Section[] {
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (!sameWords(block.text, title)) sections.push({ heading: block.text, paragraphs: [] });
    } else sections.at(-1)?.paragraphs.push(block.text);
  }
  return sections.filter((section) => section.paragraphs.length > 0);
}
