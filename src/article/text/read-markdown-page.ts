import { EdicolaError } from '../../errors.js';
import type { Article, Section } from '../article.js';
import { readByline } from '../authors.js';
import { cleanText, stripInvisible } from '../clean-text.js';
import { readDateline } from '../dateline.js';
import { detectLanguage } from '../detect-language.js';
import type { Page } from '../page.js';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.js';

const headerLines = 4;
const longestHeaderLine = 160;

/**
 * The article of a Markdown page: `# title`, `##` headings, paragraphs, lists, quotes and tables, without mark-up.
 *
 * @throws {EdicolaError} `no-article` where there is no title or no text.
 */
export function readMarkdownPage(
  page: Page,
  given: { title?: string | undefined; authors?: string[] | undefined } = {},
): Article {
  const blocks = markdownBlocks(stripInvisible(page.content));
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  const title = given.title ?? blocks[heading]?.text;
  const body = blocks.filter((_, index) => given.title !== undefined || index !== heading);
  const header = headerOf(body);
  const sections = sectionsOf(body.filter((block) => !header.lines.has(block)));
  if (!title || sections.length === 0) {
    throw new EdicolaError(
      'no-article',
      `${page.source} holds no article: give it a line \`# Title\` and text below`,
    );
  }
  const text = sections.flatMap(({ paragraphs }) => paragraphs);
  return {
    url: page.facts.url ?? null,
    outlet: page.facts.outlet ?? null,
    title: cleanText(title),
    standfirst: null,
    authors: given.authors ?? header.authors,
    publishedAt: page.facts.publishedAt ?? header.publishedAt,
    updatedAt: header.updatedAt,
    language: detectLanguage(text.slice(0, 20).join(' ')),
    tags: [],
    sections,
  };
}

/** Byline and dates: short lines among the first ones. */
function headerOf(blocks: MarkdownBlock[]) {
  const lines = new Set<MarkdownBlock>();
  const authors: string[] = [];
  let publishedAt: string | null = null;
  let updatedAt: string | null = null;
  for (const block of blocks.slice(0, headerLines)) {
    if (block.kind !== 'paragraph' || block.text.length > longestHeaderLine) break;
    const names = readByline(block.text);
    const dates = readDateline(block.text);
    const dated = dates.publishedAt !== null || dates.updatedAt !== null;
    if (names.length === 0 && (!dated || block.text.length > longestHeaderLine / 2)) continue;
    authors.push(...names);
    publishedAt ??= dates.publishedAt;
    updatedAt ??= dates.updatedAt;
    lines.add(block);
  }
  return { lines, authors, publishedAt, updatedAt };
}

function sectionsOf(blocks: MarkdownBlock[]): Section[] {
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  for (const { kind, text } of blocks) {
    if (kind === 'heading') sections.push({ heading: text, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(text);
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}
