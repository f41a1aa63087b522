import { sectionText } from '../article/article.js';
import type { Span } from '../passages/passage.js';
import type { Store, StoredArticle } from '../store/store.js';
import type { Candidate } from './candidates.js';
import { mergeStretches, quotePlace, sectionSentences, stretch } from './choose-sentences.js';
import { citePlace } from './citation.js';
import type { Citation } from './reply.js';

/** Chosen sentences -> citations in the order chosen, neighbours merged, each quote checked against its article. */
export async function quoteCandidates(
  chosen: readonly Candidate[],
  store: Pick<Store, 'article' | 'passagesOfArticle'>,
): Promise<Citation[]> {
  const articles = new Map<string, StoredArticle | null>();
  const sections = new Map<string, Span[]>();
  const stretches = [];
  for (const each of chosen) {
    const { articleId, section } = each.ranked.passage;
    if (!articles.has(articleId)) articles.set(articleId, await store.article(articleId));
    const content = articles.get(articleId)?.article.sections[section];
    if (!content) continue;
    const key = `${section} ${articleId}`;
    const spans = sections.get(key) ?? sectionSentences(await store.passagesOfArticle(articleId), section);
    sections.set(key, spans);
    const found = stretch(each, spans, sectionText(content));
    if (found) stretches.push(found);
  }
  return mergeStretches(stretches).flatMap((each, index) => {
    const article = articles.get(each.articleId);
    const spans = sections.get(`${each.section} ${each.articleId}`) ?? [];
    const place = article && quotePlace(each, article, spans);
    return article && place ? [{ ...citePlace(article, place), n: index + 1 }] : [];
  });
}
