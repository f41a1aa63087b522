import type { Article, Section } from '../article/article.js';

/** Longest each part may be, in characters: the header shares the model's 512 tokens with the passage. */
const longest = { outlet: 60, headline: 160, heading: 120 };

/** `outlet · date · headline · section`: put before a passage for embedding and full-text, never quoted. */
export function passageHeader(article: Article, section: Section): string {
  return [
    shortened(article.outlet, longest.outlet),
    article.publishedAt?.slice(0, 10),
    shortened(article.title, longest.headline),
    shortened(section.heading, longest.heading),
  ]
    .filter(Boolean)
    .join(' · ');
}

function shortened(text: string | null, length: number): string | null {
  if (text === null || text.length <= length) return text;
  const cut = text.slice(0, length);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\uD800-\uDBFF]$/, '');
}
