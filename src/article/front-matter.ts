import { EdicolaError } from '../errors.js';
import { authorNames } from './authors.js';
import { cleanText } from './clean-text.js';
import { parseDate } from './dates.js';
import type { PageFacts } from './page.js';

/** What the block at the head of a page says about it. */
export interface FrontMatter {
  facts: PageFacts & { title?: string | undefined; authors?: string[] | undefined };
  /** The page without the block. */
  content: string;
}

const keys = ['url', 'outlet', 'published', 'title', 'author', 'authors'] as const;
type Key = (typeof keys)[number];
const entry = /^\s*(\w{3,12})\s*:\s+(.{1,2000}?)\s*$/;
const mostLines = 30;

/**
 * Reads `url:`, `outlet:`, `published:`, `title:`, `author:` between `---` lines, or as the very first lines of a page.
 *
 * @throws {EdicolaError} `bad-front-matter` naming the key whose value is none.
 */
export function readFrontMatter(content: string): FrontMatter {
  const lines = content
    .slice(0, 20_000)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, mostLines);
  const fenced = lines[0]?.trim() === '---';
  const end = fenced ? lines.indexOf('---', 1) : lines.findIndex((line) => keyOf(line) === null);
  const block = fenced ? lines.slice(1, Math.max(1, end)) : lines.slice(0, Math.max(0, end));
  const values = new Map<Key, string>();
  for (const line of block) {
    const key = keyOf(line);
    const value = entry.exec(line)?.[2];
    const text = cleanText(value?.replace(/^(["'])(.*)\1$/, '$2') ?? '');
    // Of quotes or invisible characters alone nothing is left: that says nothing.
    if (key && text !== '') values.set(key, text);
  }
  if (values.size === 0) return { facts: {}, content };
  const length = lines.slice(0, fenced ? end + 1 : end).join('\n').length;
  return { facts: factsOf(values), content: content.slice(content.indexOf(lines[0] ?? '') + length) };
}

function keyOf(line: string): Key | null {
  const name = entry.exec(line)?.[1]?.toLowerCase();
  return keys.find((key) => key === name) ?? null;
}

function factsOf(values: Map<Key, string>): FrontMatter['facts'] {
  const [url, published] = [values.get('url'), values.get('published')];
  if (url !== undefined && !isWebAddress(url)) throw badValue('url', url, 'an http or https address');
  const publishedAt = published === undefined ? undefined : parseDate(published);
  if (publishedAt === null) throw badValue('published', published ?? '', 'a date such as 2026-01-06');
  const author = values.get('authors') ?? values.get('author');
  return {
    url,
    outlet: values.get('outlet'),
    publishedAt,
    title: values.get('title'),
    authors: author === undefined ? undefined : authorNames(author),
  };
}

/** Whether a text is an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function badValue(key: Key, value: string, wanted: string): EdicolaError {
  return new EdicolaError(
    'bad-front-matter',
    `\`${key}: ${value.slice(0, 80)}\` at the head of the page is not ${wanted}; mend or remove it`,
  );
}
