import type { Section } from '../article.js';
import { addParagraph } from '../cut-paragraphs.js';
import type { Block } from './blocks.js';

const longestHeading = 120;

/** Paragraphs that are bold from end to end, short and no sentence, and that text follows, are headings. */
export function asHeadings(blocks: Block[]): Block[] {
  return blocks.map((block, index) =>
    isBoldHeading(block, blocks[index - 1], blocks[index + 1]) ? { ...block, kind: 'heading' } : block,
  );
}

function isBoldHeading(block: Block, previous: Block | undefined, next: Block | undefined): boolean {
  if (!previous || previous.kind === 'heading') return false;
  if (block.kind !== 'paragraph' || block.length > longestHeading || block.boldLength < 0.95 * block.length)
    return false;
  if (/[.,;:!…]["”»]?$/.test(block.text) || block.linkLength > 0) return false;
  return (
    next !== undefined &&
    next.kind !== 'heading' &&
    next.boldLength < 0.5 * next.length &&
    next.length > block.length
  );
}

/** Sections by their headings; a heading right below one set in another way joins it, a heading that nothing follows goes. */
export function sectionsOf(blocks: Block[]): Section[] {
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  let previous: Block | null = null;
  for (const block of blocks) {
    const section = sections.at(-1);
    const continues = block.kind === 'paragraph' && previous?.kind === 'paragraph';
    if (block.kind !== 'heading') addParagraph(section?.paragraphs ?? [], block.text, continues);
    else if (section?.heading && previous && isSubheading(block, previous))
      section.heading += ` ${block.text}`;
    else sections.push({ heading: block.text, paragraphs: [] });
    previous = block;
  }
  return sections.filter((section) => section.paragraphs.length > 0);
}

function isSubheading(block: Block, previous: Block): boolean {
  return (
    previous.kind === 'heading' && block.order === previous.order + 1 && styleOf(block) !== styleOf(previous)
  );
}

function styleOf({ element }: Block): string {
  return `${element.name}.${element.attributes.class ?? ''}`;
}
