import type { Section } from '../article.js';
import { furnitureOf, isCredit } from '../boilerplate.js';
import type { Block } from './blocks.js';
import { boxedBlocks } from './boxes.js';
import { captions } from './captions.js';
import { cards } from './cards.js';
import { isInside, proseScore } from './content-root.js';
import { trimEdges } from './edges.js';
import type { Element } from './element.js';
import { joinPosts } from './embedded-posts.js';
import { groupBy } from './group-by.js';
import { type Headline, sameWords } from './headline.js';
import { repeats } from './repeats.js';
import { asHeadings, sectionsOf } from './sections.js';
import { findStandfirst } from './standfirst.js';
import { haveTimes, timesAsHeadings } from './time-lines.js';

export interface ArticleBody {
  standfirst: string | null;
  sections: Section[];
}

/** What the body's reader needs to know about the page. */
export interface BodyFacts {
  headline: Headline;
  /** Descriptions in the page's metadata, which often are the standfirst. */
  descriptions: string[];
  authors: string[];
}

/** The standfirst and the sections of the article whose text is inside `root`. */
export function readBody(blocks: Block[], root: Element, facts: BodyFacts): ArticleBody {
  const below = belowHeadline(blocks, root, facts.headline);
  const start = below.findIndex((block) => isInside(block.element, root));
  if (start < 0) return { standfirst: null, sections: [] };
  const placed = below.filter((block) => isInside(block.element, root));
  const inside = timesAsHeadings(placed);
  const out = new Set([
    ...boxedBlocks(inside, root),
    ...blocksOfLinkLists(inside),
    ...repeats(inside),
    ...captions(inside, root),
    ...cards(inside, root),
  ]);
  const between = below.slice(0, start);
  const text = [...(haveTimes(placed) ? introduction(between, root) : []), ...inside].filter(
    (block) => !out.has(block) && isText(block),
  );
  const { lines, others } = findStandfirst(
    [...between.slice(-8), ...inside.slice(0, 5)],
    text,
    facts.descriptions,
  );
  const body = trimEdges(
    text.filter((block) => !lines.includes(block) && !others.includes(block)),
    facts.authors,
  );
  if (!body.some((block) => proseScore(block) > 0)) return { standfirst: null, sections: [] };
  return {
    standfirst: lines.map((block) => block.text).join(' ') || null,
    sections: sectionsOf(asHeadings(joinPosts(body))),
  };
}

/** The blocks after the headline, unless most of the article stands before it: then it was another headline. */
function belowHeadline(blocks: Block[], root: Element, headline: Headline): Block[] {
  const prose = (some: Block[]) =>
    some.reduce((sum, block) => sum + (isInside(block.element, root) ? proseScore(block) : 0), 0);
  const after = blocks.slice(headline.index + 1);
  const below =
    prose(after) >= 0.7 * prose(blocks) ? after : blocks.filter((block) => isInside(block.element, root));
  return below.filter((block) => !sameWords(block.text, headline.text));
}

/** What a live blog is about stands beside the stream of its updates. */
function introduction(between: Block[], root: Element): Block[] {
  return between.filter(
    (block) => proseScore(block) > 0 && root.parent && isInside(block.element, root.parent),
  );
}

function isText(block: Block): boolean {
  if (block.kind === 'row') return block.linkLength <= 0.6 * block.length;
  if (furnitureOf(block.text)) return false;
  if (block.kind === 'heading') return block.linkLength < 0.8 * block.length;
  const isSentence = block.kind === 'paragraph' && /[.。?!]["”»]?$/.test(block.text);
  if (isCredit(block.text)) return isSentence && proseScore(block) > 0;
  // A sentence may be one link; a line that is one link and no sentence leads to another article.
  return (
    block.linkLength <= (isSentence ? 0.8 : 0.6) * block.length || (isSentence && !block.text.endsWith('?'))
  );
}

/** Blocks of lists most of whose text is links: menus, tags, related articles. */
function blocksOfLinkLists(blocks: Block[]): Block[] {
  const lists = groupBy(blocks, listOf);
  return [...lists.values()].flatMap((items) => {
    const length = items.reduce((sum, block) => sum + block.length, 0);
    const links = items.reduce((sum, block) => sum + block.linkLength, 0);
    return links > 0.5 * length ? items : [];
  });
}

function listOf(block: Block): Element | null {
  for (let element: Element | null = block.element; element; element = element.parent) {
    if (element.name === 'ul' || element.name === 'ol') return element;
  }
  return null;
}
