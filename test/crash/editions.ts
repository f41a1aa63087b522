import type { Article } from '../../src/article/article.js';
import type { Page } from '../../src/article/page.js';

/** How many paragraphs each article has, in every edition. */
const paragraphs = 6;

/** The page of an article in an edition: every paragraph says which, so that a mixture shows. */
export function pageOf(id: string, edition: number): Page {
  const lines = Array.from({ length: paragraphs }, (_, n) => paragraphOf(id, edition, n));
  const article: Article = {
    url: `https://news.example/${id}`,
    outlet: 'Il Foglio di Prova',
    title: `Notizia ${id} nella sua edizione ${edition}`,
    standfirst: null,
    authors: ['Ada Prova'],
    publishedAt: '2026-01-06',
    updatedAt: null,
    language: 'it',
    tags: [],
    sections: [
      { heading: null, paragraphs: lines.slice(0, 2) },
      { heading: 'Il seguito', paragraphs: lines.slice(2) },
    ],
  };
  return {
    source: `${id}.jsonl`,
    format: 'json',
    content: JSON.stringify(article),
    facts: {},
    id,
    named: true,
  };
}

/** The edition a text is of; null where it is not whole or not of one edition. */
export function editionOf(id: string, lines: readonly string[]): number | null {
  const edition = Number(/edizione (\d+)/.exec(lines[0] ?? '')?.[1]);
  const expected = Array.from({ length: paragraphs }, (_, n) => paragraphOf(id, edition, n));
  return lines.join('\n') === expected.join('\n') ? edition : null;
}

/** A word that occurs in this article and edition alone. */
export function wordOf(id: string, edition: number): string {
  return `parola${id}x${edition}`;
}

function paragraphOf(id: string, edition: number, n: number): string {
  const filler =
    'Il consiglio comunale ha discusso a lungo della nuova piazza e del mercato coperto. '.repeat(6);
  return `Paragrafo ${n} della notizia ${id}, edizione ${edition}: ${wordOf(id, edition)}. ${filler}`.trim();
}
