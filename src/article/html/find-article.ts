import type { Section } from '../article.js';
import { cleanText } from '../clean-text.js';
import { type ArticleBody, readBody } from './article-body.js';
import { type Block, blocksOf } from './blocks.js';
import { findAuthors } from './byline.js';
import { contentRoot, isInside, proseScore } from './content-root.js';
import { closest, type Element } from './element.js';
import { embeddedHtml } from './embedded-html.js';
import { findHeadline, type Headline } from './headline.js';
import type { LiveUpdate } from './json-ld.js';
import { firstMeta, type PageMetadata } from './page-metadata.js';
import { parseHtml, plainText } from './parse-html.js';
import { weightedLength } from './prose.js';
import { describedLine } from './standfirst.js';

export interface FoundArticle {
  title: string;
  standfirst: string | null;
  authors: string[];
  sections: Section[];
  /** The lines between the headline and the first prose, where bylines and dates stand. */
  lead: Block[];
}

/** Shorter texts in scripts are notices and captions. */
const shortestHidden = 1_000;
/** Shorter texts in JSON-LD are descriptions. */
const shortestDescribed = 400;
/** With fewer paragraphs, an `<article>` around a headline is only its head. */
const fewestParagraphs = 3;
/** JSON-LD's text replaces the page's where the page shows less than this part of it. */
const partShown = 0.4;
/** JSON-LD's updates of a live blog do so where they are about as much as the page shows: they know times and titles. */
const partLive = 0.8;
const fewestUpdates = 2;

/** The article among the blocks that a page shows, or null. */
export function findShown(
  document: Element,
  blocks: Block[],
  metadata: PageMetadata,
  outlet: string | null,
): FoundArticle | null {
  const headline = findHeadline(metadata, blocks);
  if (!headline) return null;
  const lead = leadOf(blocks, headline.index);
  const authors = findAuthors(metadata, outlet, lead);
  const root = rootBeside(headline, document, blocks, metadata);
  const body = readBody(blocks, root, { headline, authors, descriptions: descriptionsOf(metadata) });
  const described = paragraphsOf(metadata.jsonLd?.body ?? '');
  const lengthDescribed = weightedLength(described.join(' '));
  const isCut = lengthDescribed >= shortestDescribed && lengthOf(body) < partShown * lengthDescribed;
  const shown = isCut ? [{ heading: null, paragraphs: described }] : body.sections;
  const updates = liveSections(metadata.jsonLd?.updates ?? []);
  const isLive = lengthOf({ sections: updates }) >= partLive * lengthOf({ sections: shown });
  const sections = isLive && updates.length >= fewestUpdates ? updates : shown;
  if (sections.length === 0) return null;
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const standfirst =
    body.standfirst ?? describedLine(metadata.elements, descriptionsOf(metadata), paragraphs);
  return { title: headline.text, standfirst, authors, sections, lead };
}

/** The article that a page's scripts would draw in a browser, or null. */
export function findHidden(html: string, metadata: PageMetadata, outlet: string | null): FoundArticle | null {
  const headline = findHeadline(metadata, []);
  if (!headline) return null;
  const authors = findAuthors(metadata, outlet, []);
  const bodies = embeddedHtml(html).map((text) => {
    const root = parseHtml(text);
    return readBody(blocksOf(root), root, { headline, authors, descriptions: descriptionsOf(metadata) });
  });
  const body = bodies.sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (!body || lengthOf(body) < shortestHidden) return null;
  return { title: headline.text, standfirst: body.standfirst, authors, sections: body.sections, lead: [] };
}

/**
 * The element that holds the article's text. Where the headline stands in an `<article>` of its own, that is in there,
 * though the comments or the next article on the page be longer.
 */
function rootBeside(headline: Headline, document: Element, blocks: Block[], metadata: PageMetadata): Element {
  const root = contentRoot(document, blocks, metadata.jsonLd?.body ?? '');
  const place = blocks[headline.index]?.element;
  const own = place && closest(place, ({ name }) => name === 'article');
  if (!own || isInside(root, own)) return root;
  const inside = blocks.filter((block) => isInside(block.element, own));
  return inside.filter((block) => proseScore(block) > 0).length >= fewestParagraphs
    ? contentRoot(own, inside)
    : root;
}

function leadOf(blocks: Block[], headlineIndex: number): Block[] {
  const below = blocks.slice(headlineIndex + 1, headlineIndex + 30);
  const prose = below.findIndex((block) => proseScore(block) > 0 && block.length > 200);
  return prose < 0 ? below : below.slice(0, prose);
}

function descriptionsOf(metadata: PageMetadata): string[] {
  const all = [
    metadata.jsonLd?.description,
    firstMeta(metadata, 'og:description'),
    firstMeta(metadata, 'description'),
  ];
  return all.flatMap((text) => (text ? [plainText(text)] : []));
}

/** Of each update of a live blog a section, its time in its heading. */
function liveSections(updates: LiveUpdate[]): Section[] {
  const sections = updates.map(({ headline, published, body }) => {
    const time = /T(\d{2}:\d{2})/.exec(published ?? '')?.[1];
    return {
      heading: [time, plainText(headline ?? '')].filter(Boolean).join(' ') || null,
      paragraphs: paragraphsOf(body),
    };
  });
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** JSON-LD's text has lines, or paragraphs in tags. */
function paragraphsOf(text: string): string[] {
  if (/<(?:p|br|div)[\s/>]/i.test(text)) return blocksOf(parseHtml(text)).map((block) => block.text);
  return text.split(/\n+/).map(cleanText).filter(Boolean);
}

function lengthOf(body: Pick<ArticleBody, 'sections'>): number {
  return weightedLength(body.sections.map((section) => section.paragraphs.join(' ')).join(' '));
}
