import { articleTexts } from '../answer/citation.js';
import { textFragmentLink } from '../answer/link.js';
import { articleChanges } from '../passages/article-changes.js';
import type { GivenCitation } from '../store/chat-store.js';
import type { Store, StoredArticle } from '../store/store.js';

/** How a quote that was given stands in the library now. */
export interface QuoteStanding {
  citation: GivenCitation;
  /** `changed`: its article no longer says it. `gone`: the article is no longer in the library. */
  standing: 'stands' | 'changed' | 'gone';
  /** The text that holds the quote, where it stands. */
  context: string | null;
  /** The article as it is now, at what has come in the quote's place where that is known. */
  link: string | null;
}

type Articles = Pick<Store, 'article' | 'knownPage' | 'versions'>;

/** Holds each quote against its article as it is now: by its words, wherever they stand in it. */
export async function quoteStandings(
  store: Articles,
  citations: readonly GivenCitation[],
): Promise<QuoteStanding[]> {
  const articles = new Map<string, StoredArticle | null>();
  const found: QuoteStanding[] = [];
  for (const citation of citations) {
    const { articleId } = citation;
    if (!articles.has(articleId)) articles.set(articleId, await currentArticle(store, articleId));
    found.push(await standingOf(store, citation, articles.get(articleId) ?? null));
  }
  return found;
}

async function standingOf(
  store: Articles,
  citation: GivenCitation,
  article: StoredArticle | null,
): Promise<QuoteStanding> {
  if (article === null) return { citation, standing: 'gone', context: null, link: null };
  const quote = folded(citation.quote);
  const context = articleTexts(article.article).find((text) => folded(text).includes(quote)) ?? null;
  if (context !== null) return { citation, standing: 'stands', context, link: citation.link };
  const replacement = await sentenceInstead(store, article, quote);
  const link = replacement === null ? article.url : textFragmentLink(article.url, replacement);
  return { citation, standing: 'changed', context: null, link };
}

/** By its id, or under the better name that its page has been given since. */
async function currentArticle(store: Articles, id: string): Promise<StoredArticle | null> {
  const found = await store.article(id);
  if (found !== null) return found;
  const page = await store.knownPage(id);
  return page === null ? null : await store.article(page.articleId);
}

/** What came where the quote was, in the version that first did without it. */
async function sentenceInstead(
  store: Articles,
  { id }: StoredArticle,
  quote: string,
): Promise<string | null> {
  const versions = await store.versions(id);
  const last = versions.findLastIndex(({ article }) =>
    articleTexts(article).some((text) => folded(text).includes(quote)),
  );
  const [before, after] = [versions[last], versions.at(-1)];
  if (!before || !after || before === after) return null;
  const changes = articleChanges(before.article, after.article);
  const removed = changes.findIndex(
    ({ kind, text }) => kind === 'removed' && (quote.includes(folded(text)) || folded(text).includes(quote)),
  );
  if (removed < 0) return null;
  const next = changes.slice(removed).find(({ kind }) => kind === 'added');
  return next?.section === changes[removed]?.section ? (next?.text ?? null) : null;
}

/** Line breaks come and go with a page's layout. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
