import { furnitureOf, isCredit } from '../boilerplate.js';
import { cleanText } from '../clean-text.js';
import type { Block } from './blocks.js';
import { classWords } from './class-words.js';
import { isInside } from './content-root.js';
import { isDateLine } from './edges.js';
import { type Element, isElement } from './element.js';
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
const longestOther = 150;

export interface Standfirst {
  /** Its lines: several where it is a list. */
  lines: Block[];
  /** Other lines set apart under the headline, which are no text of the article either. */
  others: Block[];
}

/**
 * The blocks under the headline that are the standfirst: marked so, the page's own description set in another way
 * than the paragraphs, else a heading below the headline. A first paragraph like the others is no standfirst.
 */
export function findStandfirst(blocks: Block[], paragraphs: Block[], descriptions: string[]): Standfirst {
  const lead = paragraphs[0];
  const ordinary = new Set(paragraphs.slice(1).map(styleOf));
  const described = descriptions.map(bareWords).filter((text) => text.length > 20);
  const found: Block[] = [];
  const headings: Block[] = [];
  for (const block of blocks) {
    const marked = isMarked(block, paragraphs) || isEmphasised(block, paragraphs);
    if (ordinary.has(styleOf(block)) && !marked) {
      if (block === lead) continue;
      break;
    }
    if (!isCandidate(block)) continue;
    const text = bareWords(block.text);
    if (marked || described.some((other) => other.startsWith(text) || text.startsWith(other)))
      found.push(block);
    else if (block.kind === 'heading' && headings.length === 0 && block.length > 40) headings.push(block);
  }
  const first = found.find((block) => described.includes(bareWords(block.text))) ?? found[0] ?? headings[0];
  const lines = [...found, ...headings].filter(
    (block) => first && (block === first || (block.kind === 'item' && styleOf(block) === styleOf(first))),
  );
  const others = [...found, ...headings].filter(
    (block) => !lines.includes(block) && block.length < longestOther,
  );
  return { lines, others };
}

function isCandidate(block: Block): boolean {
  const { length, text } = block;
  return (
    length >= 20 && length <= longestStandfirst && !furnitureOf(text) && !isCredit(text) && !isDateLine(text)
  );
}

/** A description that stands on the page, between other things than paragraphs: in a teaser's element, say. */
export function describedLine(
  elements: Element[],
  descriptions: string[],
  paragraphs: string[],
): string | null {
  const wanted = descriptions
    .map(bareWords)
    .filter((text) => text.length > 20 && text.length <= longestStandfirst);
  if (wanted.length === 0) return null;
  const inBody = new Set(paragraphs.map(bareWords));
  for (const element of elements) {
    if (!/^(?:p|div|h[2-4]|span|strong)$/.test(element.name)) continue;
    const text = ownText(element);
    if (text.length < 20 || text.length > longestStandfirst) continue;
    const words = bareWords(text);
    if (wanted.includes(words) && !inBody.has(words)) return cleanText(text);
  }
  return null;
}

function ownText(element: Element): string {
  return element.children.length > 6
    ? ''
    : element.children
        .map((child) => (isElement(child) ? '' : child))
        .join('')
        .trim();
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
