import { headlineQuote } from '../answer/headline-quote.js';
import type { HeadlinePost } from '../store/feed-store.js';
import type { StoredArticle } from '../store/store.js';
import { keptIfWritable } from './kept-if-writable.js';
import { editPublicly } from './public-message.js';
import { type Headline, headlinesScreen } from './rendering/headlines.js';
import { plainScreen } from './screen.js';
import type { Services } from './services.js';
import { textsFor } from './texts/texts.js';

/** Remembers what a message shows, for the day when an article of it is forgotten; that may have been just now. */
export async function keepPost(post: HeadlinePost, services: Services): Promise<void> {
  const { desk, log } = services;
  await keptIfWritable(log, 'headlines-not-kept', () => desk.feeds.savePost(post));
  const forgotten = await Promise.all(post.articleIds.map((id) => desk.store.isForgotten(id)));
  if (forgotten.includes(true)) await mendPost(post, services);
}

/**
 * Takes the headlines of forgotten articles out of a message; where none is left, it says so.
 *
 * @returns false where it may be tried again later
 */
export async function mendPost(post: HeadlinePost, services: Services): Promise<boolean> {
  const { desk, log } = services;
  const headlines = await headlinesOf(post.articleIds, services);
  const articleIds = headlines.map(({ article }) => article.id);
  const total = post.total - (post.articleIds.length - articleIds.length);
  const screen =
    headlines.length === 0
      ? plainScreen(`*${textsFor(post.language).headlinesWithdrawn}*`)
      : headlinesScreen({ ...post, headlines, total });
  const done = await editPublicly(post, () => screen, services);
  if (done)
    await keptIfWritable(log, 'headlines-not-kept', () =>
      desk.feeds.savePost({ ...post, articleIds, total }),
    );
  return done;
}

/** Of the articles that are still there, each with a sentence. */
export async function headlinesOf(
  articleIds: readonly string[],
  { desk: { store } }: Services,
): Promise<Headline[]> {
  const found = await Promise.all(articleIds.map((id) => store.article(id)));
  const articles = found.filter((article): article is StoredArticle => article !== null);
  return Promise.all(
    articles.map(async (article) => ({ article, quote: await headlineQuote(article, store) })),
  );
}
