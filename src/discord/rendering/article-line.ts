import { discordDay } from '../dates.js';
import { link, safeLine } from '../safe-text.js';

interface ArticleHead {
  title: string;
  outlet: string | null;
  publishedAt: string | null;
  url: string | null;
}

/** Characters of a headline in a line: a hostile one must not fill the message. */
const headline = 160;

/** `**[Headline](address)** — section · outlet · date`. */
export function articleLine(article: ArticleHead, section?: string | null): string {
  const title = `**${link(safeLine(article.title, headline), article.url)}**`;
  const place = section ? ` — ${safeLine(section, 100)}` : '';
  const outlet = article.outlet === null ? '' : ` · ${safeLine(article.outlet, 60)}`;
  const day = discordDay(article.publishedAt);
  return `${title}${place}${outlet}${day === null ? '' : ` · ${day}`}`;
}
