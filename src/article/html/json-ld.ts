import { type Element, rawText } from './element.js';

/** A value of JSON-LD, from a page: any shape. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a page's schema.org description says about its article. */
export interface ArticleData {
  headline: string | null;
  description: string | null;
  authors: string[];
  published: string | null;
  modified: string | null;
  publisher: string | null;
  body: string | null;
  /** Of a live blog: its updates, as the page orders them. */
  updates: LiveUpdate[];
  url: string | null;
  language: string | null;
  keywords: string[];
  /** False where the page says that its article is not free to read. */
  free: boolean | null;
  /** Selectors of the parts that are not free (https://schema.org/hasPart), as search engines ask for them. */
  paidParts: string[];
}

export interface LiveUpdate {
  headline: string | null;
  published: string | null;
  body: string;
}

const articleType = /(?:Article|BlogPosting|Posting|Report|Review|Reportage|NewsStory)$/;
const maxScript = 2_000_000;
const maxObjects = 20_000;

/** schema.org's article in the page's JSON-LD scripts; where several are, the first that has a headline. */
export function readJsonLd(elements: Iterable<Element>): ArticleData | null {
  const objects: Record<string, Json>[] = [];
  for (const element of elements) {
    if (element.name === 'script' && /ld\+json/i.test(element.attributes.type ?? '')) {
      collectObjects(parseScript(rawText(element)), objects);
    }
  }
  const articles = objects.filter((object) => typesOf(object).some((type) => articleType.test(type)));
  const article = articles.find((object) => text(object.headline)) ?? articles[0];
  if (!article) return null;
  const byId = new Map(
    objects
      .filter((o) => typeof o['@id'] === 'string' && Object.keys(o).length > 1)
      .map((o) => [o['@id'], o]),
  );
  const page = objects.find((object) => typesOf(object).includes('WebPage'));
  const resolve = (value: Json | undefined): Json | undefined => {
    if (!isObject(value) || value.name !== undefined) return value;
    return byId.get(value['@id'] ?? null) ?? value;
  };
  return {
    headline: text(article.headline) ?? text(article.name),
    description: text(article.description),
    authors: list(article.author ?? article.creator).flatMap((author) => personName(resolve(author)) ?? []),
    published: text(article.datePublished) ?? text(page?.datePublished),
    modified: text(article.dateModified) ?? text(page?.dateModified),
    publisher: nameOf(resolve(list(article.publisher)[0])),
    body: text(article.articleBody),
    updates: updatesOf(objects),
    url:
      text(article.url) ??
      (isObject(article.mainEntityOfPage)
        ? text(article.mainEntityOfPage['@id'])
        : text(article.mainEntityOfPage)),
    language: text(article.inLanguage),
    keywords: list(article.keywords).flatMap((keyword) =>
      typeof keyword === 'string' ? keyword.split(/[,;]/) : (nameOf(keyword) ?? []),
    ),
    free: freedom(article),
    paidParts: list(article.hasPart)
      .filter(isObject)
      .filter((part) => freedom(part) === false)
      .flatMap((part) => list(part.cssSelector).flatMap((selector) => text(selector) ?? [])),
  };
}

/** Scripts in the wild are wrapped in comments or CDATA, or have line breaks inside strings. */
function parseScript(script: string): Json {
  if (script.length > maxScript) return null;
  const bare = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/, '');
  for (const candidate of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ')]) {
    try {
      return JSON.parse(candidate) as Json;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/** All objects in document order, breadth bounded; deep nesting is cut by the count. */
function collectObjects(value: Json, objects: Record<string, Json>[]): void {
  const waiting: Json[] = [value];
  for (let next = 0; next < waiting.length && next < maxObjects; next++) {
    const current = waiting[next];
    if (Array.isArray(current)) waiting.push(...current.slice(0, 1_000));
    else if (isObject(current)) {
      objects.push(current);
      waiting.push(...Object.values(current).filter((inner) => typeof inner === 'object'));
    }
  }
}

const mostUpdates = 500;

function updatesOf(objects: Record<string, Json>[]): LiveUpdate[] {
  const updates = objects.flatMap((object) => list(object.liveBlogUpdate)).filter(isObject);
  return updates.slice(0, mostUpdates).flatMap((update) => {
    const body = text(update.articleBody);
    if (body === null) return [];
    return [
      { headline: text(update.headline) ?? text(update.name), published: text(update.datePublished), body },
    ];
  });
}

function typesOf(object: Record<string, Json>): string[] {
  return list(object['@type']).filter((type) => typeof type === 'string');
}

function personName(value: Json | undefined): string | null {
  if (!isObject(value)) return text(value);
  const given = [text(value.givenName), text(value.familyName)].filter(Boolean).join(' ');
  return text(value.name) ?? (given || text(value.byline));
}

function nameOf(value: Json | undefined): string | null {
  return isObject(value) ? text(value.name) : text(value);
}

function freedom(article: Record<string, Json>): boolean | null {
  const free = article.isAccessibleForFree;
  return free === undefined || free === null
    ? null
    : !/^(?:false|no|0)$/i.test(String(free).split('/').at(-1) ?? '');
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: Json | undefined): Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function text(value: Json | undefined): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (isObject(value)) return text(value['@value']);
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}
