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

export function readMetadata(document: Element): PageMetadata {
  const elements = descendants(document);
  const meta = new Map<string, string>();
  const tags: string[] = [];
  let canonicalUrl: string | null = null;
  let language: string | null = null;
  let windowTitle: string | null = null;
  for (const { name, attributes, children } of elements) {
    if (name === 'meta') {
      const key = (
        attributes.property ??
        attributes.name ??
        attributes.itemprop ??
        attributes['http-equiv']
      )?.toLowerCase();
      const content = cleanText(attributes.content ?? '').slice(0, 5_000);
      if (!key || !content) continue;
      if (!meta.has(key)) meta.set(key, content);
      if (key === 'article:tag') tags.push(content);
    } else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
      canonicalUrl ??= attributes.href ?? null;
    else if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'title') windowTitle ??= cleanText(children.map(rawText).join('')) || null;
  }
  return { jsonLd: readJsonLd(elements), meta, tags, canonicalUrl, language, windowTitle, elements };
}

/** The first of these meta keys that the page gives. */
export function firstMeta(metadata: PageMetadata, ...keys: string[]): string | null {
  for (const key of keys) {
    const content = metadata.meta.get(key);
    if (content) return content;
  }
  return null;
}
