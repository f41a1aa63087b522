import { cleanText } from '../clean-text.js';
import { descendants, type Element, rawText } from './element.js';
import { type ArticleData, readJsonLd } from './json-ld.js';

/** Everything a page says about itself outside its visible text, by kind, unjudged. */
export interface PageMetadata {
  jsonLd: ArticleData | null;
  /** First content of each `<meta name|property|itemprop>`, by lower-case key. */
  meta: Map<string, string>;
  /** `article:tag` may stand many times. */
  tags: string[];
  canonicalUrl: string | null;
  /** The `lang` of the page, as written. */
  language: string | null;
  /** The `<title>`. */
  windowTitle: string | null;
  elements: Element[];
}

const longestMeta = 5_000;
const mostTags = 50;

export function readMetadata(document: Element): PageMetadata {
  const elements = descendants(document);
  const metadata: PageMetadata = {
    jsonLd: readJsonLd(elements),
    meta: new Map(),
    tags: [],
    canonicalUrl: null,
    language: null,
    windowTitle: null,
    elements,
  };
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === 'meta') readMeta(attributes, metadata);
    else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
      metadata.canonicalUrl ??= attributes.href ?? null;
    else if (name === 'html') metadata.language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'title')
      metadata.windowTitle ??= cleanText(rawText(element).slice(0, longestMeta)) || null;
  }
  return metadata;
}

function readMeta(attributes: Readonly<Record<string, string>>, metadata: PageMetadata): void {
  const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
  const key = name?.toLowerCase();
  const content = cleanText((attributes.content ?? '').slice(0, longestMeta));
  if (!key || !content) return;
  if (!metadata.meta.has(key)) metadata.meta.set(key, content);
  if (key === 'article:tag' && metadata.tags.length < mostTags) metadata.tags.push(content);
}

/** The first of these meta keys that the page gives. */
export function firstMeta(metadata: PageMetadata, ...keys: string[]): string | null {
  for (const key of keys) {
    const content = metadata.meta.get(key);
    if (content) return content;
  }
  return null;
}
