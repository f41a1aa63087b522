import type { Block } from './blocks.js';
import type { Element } from './element.js';

/** The last line of a post of a social network: `— Name (@handle) January 6, 2026`. */
const signature = /^[—–-]\s?.{1,80}\(@[\w.]{1,40}\).{0,60}$/u;

/** Makes one paragraph of each post set into the text: its lines, and its signature, which names its author, last. */
export function joinPosts(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const quote = signature.test(block.text.slice(0, 250)) ? quoteAround(block.element) : null;
    const parts: Block[] = [];
    while (quote && joined.length > 0 && quoteAround(joined.at(-1)?.element ?? null) === quote) {
      const part = joined.pop();
      if (part) parts.unshift(part);
    }
    joined.push(
      parts.length > 0 ? { ...block, text: [...parts, block].map((part) => part.text).join(' ') } : block,
    );
  }
  return joined;
}

function quoteAround(element: Element | null): Element | null {
  for (let current = element; current; current = current.parent)
    if (current.name === 'blockquote') return current;
  return null;
}
