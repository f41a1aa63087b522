import { sectionText } from '../../article/article.js';
import type { Store, StoredArticle } from '../../store/store.js';
import { sectionSentences } from '../choose-sentences.js';
import { citePlace } from '../citation.js';
import type { Citation } from '../reply.js';

type Passages = Pick<Store, 'passagesOfArticle'>;

/** The first sentences of the lead (of the first section with a text, where there is no lead), as one quote. */
export async function leadQuotes(
  article: StoredArticle,
  store: Passages,
  sentences: number,
): Promise<Citation[]> {
  return firstSentences(article, store, [{ section: 0, sentences }]);
}

/** What an article says in short: how its lead begins, and how its next sections do. */
export async function summaryQuotes(article: StoredArticle, store: Passages): Promise<Citation[]> {
  return firstSentences(article, store, [
    { section: 0, sentences: 2 },
    { section: 1, sentences: 1 },
    { section: 2, sentences: 1 },
  ]);
}

async function firstSentences(
  article: StoredArticle,
  store: Passages,
  wanted: readonly { section: number; sentences: number }[],
): Promise<Citation[]> {
  const passages = await store.passagesOfArticle(article.id);
  return wanted.flatMap(({ section, sentences }) => {
    const content = article.article.sections[section];
    const spans = sectionSentences(passages, section).slice(0, sentences);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!content || !first || !last) return [];
    const passage = passages.find((each) => each.section === section && each.span.start <= first.start);
    const span = { start: first.start, end: last.end };
    const text = sectionText(content).slice(span.start, span.end);
    return [citePlace(article, { section, span, text, passageId: passage?.id ?? 0, score: 1 })];
  });
}
