import { EdicolaError } from '../../errors.js';
import type { Article, Section } from '../article.js';
import { cleanText } from '../clean-text.js';
import { languageOfTag } from '../language.js';
import type { Page } from '../page.js';
import { attribute, closest, descendants, rawText } from './element.js';
import { parseHtml } from './parse-html.js';

/**
 * The article of an HTML page.
 *
 * @throws {EdicolaError} `no-article`
 */
export function readHtml(page: Page): Article {
  const document = parseHtml(page.content);
  const elements = [...descendants(document)];
  const named = (name: string) => elements.find((element) => element.name === name);
  const meta = (key: string) =>
    elements
      .find((e) => e.name === 'meta' && (e.attributes.property === key || e.attributes.name === key))
      ?.attributes.content?.trim() || null;
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  for (const element of elements) {
    const text = cleanText(rawText(element));
    if (closest(element, (e) => ['nav', 'aside', 'footer', 'figure', 'header'].includes(e.name))) continue;
    if (element.name === 'p' && text.length > 60) sections.at(-1)?.paragraphs.push(text);
    if (/^h[2-4]$/.test(element.name) && text) sections.push({ heading: text, paragraphs: [] });
  }
  const kept = sections.filter((section) => section.paragraphs.length > 0);
  const heading = named('h1') ?? named('title');
  if (kept.length === 0 || !heading) {
    throw new EdicolaError(
      'no-article',
      'This page holds no article: give the address of one article, not of a front page.',
    );
  }
  const root = named('html');
  return {
    url: page.facts.url ?? meta('og:url'),
    outlet: page.facts.outlet ?? meta('og:site_name'),
    title: cleanText(rawText(heading)),
    standfirst: null,
    authors: [],
    publishedAt: page.facts.publishedAt ?? meta('article:published_time'),
    updatedAt: meta('article:modified_time'),
    language: languageOfTag(root && attribute(root, 'lang')),
    tags: [],
    sections: kept,
  };
}
