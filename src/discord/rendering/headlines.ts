import type { Citation } from '../../answer/reply.js';
import type { Feed } from '../../store/feed-store.js';
import type { StoredArticle } from '../../store/store.js';
import { packPages } from '../limits.js';
import { link, safeLine } from '../safe-text.js';
import { type Screen, screen } from '../screen.js';
import { textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const headlineColor = 0x3a7d44;
/** Characters of the headlines together; title and foot have the rest of the message. */
const room = 3600;

export interface Headline {
  article: StoredArticle;
  quote: Citation | null;
}

export interface HeadlinesView {
  feed: Pick<Feed, 'title' | 'url'>;
  headlines: readonly Headline[];
  /** Of which `headlines` are the newest. */
  total: number;
  language: string;
}

/** What a feed brought: each headline with outlet, date, link, and one sentence of its article, verbatim. */
export function headlinesScreen({ feed, headlines, total, language }: HeadlinesView): Screen {
  const texts = textsFor(language).feeds;
  const shown = packPages(headlines.map(headlineBlock), room, headlines.length)[0] ?? [];
  const more = total - shown.length;
  return screen(
    [
      `-# ${texts.news(safeLine(feed.title ?? feed.url, 100))}`,
      ...shown,
      more > 0 ? `-# ${texts.moreHeadlines(more)}` : '',
    ],
    [],
    headlineColor,
  );
}

function headlineBlock({ article, quote }: Headline): string {
  const line = articleLine(article);
  return quote === null
    ? line
    : `${line}\n> ${safeLine(quote.quote, 400)} ${link('↗', quote.link)}`.trimEnd();
}
