import { authorNames, isAuthorName, readByline } from '../authors.js';
import { furnitureOf } from '../boilerplate.js';
import { cleanText } from '../clean-text.js';
import type { Block } from './blocks.js';
import { classWords } from './class-words.js';
import { type Element, rawText } from './element.js';
import { bareWords } from './headline.js';
import { firstMeta, type PageMetadata } from './page-metadata.js';
import { plainText } from './parse-html.js';

const bylineWords = new Set(
  'byline bylines author authors autor autores autore autori auteur auteurs writer reporter journalist firma verfasser'.split(
    ' ',
  ),
);
const longestByline = 120;
const mostNames = 12;

/**
 * Who wrote the article: JSON-LD's persons, the author meta tags, what is marked as a byline, lines before the first
 * sentence that are names. An outlet's own name counts only where no person is named.
 *
 * @param lead blocks between the headline and the first sentence.
 */
export function findAuthors(metadata: PageMetadata, outlet: string | null, lead: Block[]): string[] {
  const described = (metadata.jsonLd?.authors ?? []).flatMap(describedNames);
  const tagged = describedNames(
    firstMeta(
      metadata,
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'byl',
    ) ?? '',
  );
  const sources = [
    () => described,
    () => tagged,
    () => markedNames(metadata.elements),
    () => leadNames(lead),
  ];
  for (const source of sources) {
    const people = source().filter((name) => !isOutlet(name, outlet));
    if (people.length > 0) return [...new Set(people)];
  }
  return [...new Set(described.length > 0 ? described : tagged)];
}

/** Names in metadata: split where several stand in one, taken as they are where they are no person's. */
function describedNames(value: string): string[] {
  const text = plainText(value);
  if (!text || /^https?:|^www\./i.test(text)) return [];
  const names = authorNames(text);
  return names.length > 0 ? names : text.length <= 60 ? [text] : [];
}

function isOutlet(name: string, outlet: string | null): boolean {
  const [one, other] = [bareWords(name), bareWords(outlet ?? '')];
  return one !== '' && other !== '' && (one === other || one.includes(other) || other.includes(one));
}

/** Names in elements that the page marks as its byline, of the first that has any and those beside it. */
function markedNames(elements: Element[]): string[] {
  let place: Element | null = null;
  const names: string[] = [];
  for (const element of elements) {
    if (names.length >= mostNames) break;
    if (!isMarked(element) || (place !== null && element.parent?.parent !== place)) continue;
    const text = rawText(element);
    const found = text.length <= 4 * longestByline ? namesIn(cleanText(text)) : [];
    if (found.length > 0) {
      place ??= element.parent?.parent ?? null;
      names.push(...found);
    }
  }
  return names;
}

function isMarked(element: Element): boolean {
  if (/^(?:meta|link|script|body|html|main|article)$/.test(element.name)) return false;
  const { rel, itemprop } = element.attributes;
  return (
    rel === 'author' ||
    /^(?:author|creator)$/i.test(itemprop ?? '') ||
    classWords(element).some((word) => bylineWords.has(word))
  );
}

function namesIn(line: string): string[] {
  if (line.length > longestByline || furnitureOf(line) !== null) return [];
  const byline = readByline(line);
  if (byline.length > 0) return byline;
  const names = authorNames(line);
  return names.length > 0 && names.join('').length > 0.5 * line.length ? names.filter(isAuthorName) : [];
}

function leadNames(lead: Block[]): string[] {
  for (const block of lead) {
    if (block.kind === 'heading') continue;
    const names = namesIn(block.text);
    if (names.length > 0 && (readByline(block.text).length > 0 || names.every((name) => name.includes(' '))))
      return names;
  }
  return [];
}
