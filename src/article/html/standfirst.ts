import { furnitureOf, isCredit } from '../boilerplate.js';
import type { Block } from './blocks.js';
import { classWords } from './class-words.js';
import { isInside } from './content-root.js';
import type { Element } from './element.js';
import { bareWords } from './headline.js';

/** Words with which pages mark the lines under a headline, in the languages of the web. */
const standfirstWords = new Set(
  (
    'standfirst subtitle subtitles subheadline subheading subhead subheader subline dek deck lead lede leadtext leadin intro introduction introtext ' +
    'summary excerpt perex abstract description teaser teasertext sottotitolo occhiello sommario catenaccio chapo chapeau bajada entradilla subtitulo ' +
    'ingress vorspann einleitung spitzmarke zajawka spot'
  ).split(' '),
);
const longestStandfirst = 1_000;

/**
 * The blocks under the headline that are the standfirst: marked so, headings below the headline, or the page's own
 * description set in another way than the paragraphs. A first paragraph like the others is no standfirst.
 */
export function findStandfirst(blocks: Block[], paragraphs: Block[], descriptions: string[]): Block[] {
  const lead = paragraphs[0];
  const ordinary = new Set(paragraphs.slice(1).map(styleOf));
  const described = descriptions.map(bareWords).filter((text) => text.length > 20);
  const found: Block[] = [];
  for (const block of blocks) {
    const marked = isMarked(block, paragraphs) || isEmphasised(block, paragraphs);
    if (ordinary.has(styleOf(block)) && !marked) {
      if (block === lead) continue;
      break;
    }
    if (
      block.length < 20 ||
      block.length > longestStandfirst ||
      furnitureOf(block.text) ||
      isCredit(block.text)
    )
      continue;
    const text = bareWords(block.text);
    const isDescribed = described.some((other) => other.startsWith(text) || text.startsWith(other));
    if (marked || isDescribed || (block.kind === 'heading' && found.length === 0 && block.length > 40))
      found.push(block);
  }
  return found;
}

function isMarked(block: Block, paragraphs: Block[]): boolean {
  for (
    let element: Element | null = block.element, level = 0;
    element && level < 3;
    element = element.parent, level++
  ) {
    if (/^(?:article|main|body|section)$/.test(element.name)) return false;
    if (!classWords(element).some((word) => standfirstWords.has(word))) continue;
    const marked = element;
    const length = paragraphs.reduce(
      (sum, other) => sum + (isInside(other.element, marked) ? other.length : 0),
      0,
    );
    return length <= longestStandfirst;
  }
  return false;
}

/** The first paragraph and the only one set bold, by element or by a class of the style sheet. */
function isEmphasised(block: Block, paragraphs: Block[]): boolean {
  const [first, ...others] = paragraphs;
  return (
    block === first &&
    block.length >= 60 &&
    isBold(block) &&
    others.length > 0 &&
    !others.some((other) => other.length >= 60 && isBold(other))
  );
}

function isBold(block: Block): boolean {
  return (
    block.boldLength >= 0.95 * block.length ||
    classWords(block.element).some((word) => /^(?:(?:semi|extra)?bold|medium|strong)$/.test(word))
  );
}

/** What paragraphs of one kind share: element names of itself and its parent, and its classes. */
function styleOf(block: Block): string {
  return `${block.element.parent?.name}>${block.element.name}.${block.element.attributes.class ?? ''}`;
}
