import type { Block } from './blocks.js';
import { descendants, type Element } from './element.js';
import { groupBy } from './group-by.js';

const longestCaption = 300;
/** How far around a line its picture can be. */
const levels = 3;
/** Pages with more are no articles whose captions matter. */
const mostBlocks = 1_000;
const pictures = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'amp-img', 'source']);

/** Lines that share an element with a picture and with no other text of the article: captions without a `<figcaption>`. */
export function captions(blocks: Block[], root: Element): Block[] {
  if (blocks.length > mostBlocks) return [];
  const short = blocks.filter((block) => block.kind === 'paragraph' && block.length <= longestCaption);
  const around = groupBy(
    blocks.flatMap((block) => ancestors(block.element, root).map((element) => ({ block, element }))),
    ({ element }) => element,
  );
  return short.filter((block) =>
    ancestors(block.element, root)
      .slice(0, levels)
      .some((element) => {
        const inside = around.get(element) ?? [];
        return (
          inside.length <= 2 &&
          inside.every((other) => other.block.kind !== 'heading' && other.block.length <= longestCaption) &&
          holdsPicture(element)
        );
      }),
  );
}

function ancestors(element: Element, root: Element): Element[] {
  const found: Element[] = [];
  const start = element.name === 'p' ? element.parent : element;
  for (let current = start; current && current !== root; current = current.parent) found.push(current);
  return found;
}

function holdsPicture(element: Element): boolean {
  return descendants(element).some(({ name }) => pictures.has(name));
}
