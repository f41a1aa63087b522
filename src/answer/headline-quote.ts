import { sectionText } from '../article/article.js';
import type { Store, StoredArticle } from '../store/store.js';
import { sectionSentences } from './choose-sentences.js';
import { citePlace } from './citation.js';
import type { Citation } from './reply.js';

/** Sentences looked at, and the length of one that stands well under a headline: in words, and in characters. */
const lookedAt = 6;
const length = { words: 6, characters: 300 } as const;

/** One sentence that says what an article is about: the first of its opening that is neither a stub nor a page long. */
export async function headlineQuote(
  article: StoredArticle,
  store: Pick<Store, 'passagesOfArticle'>,
): Promise<Citation | null> {
  const passages = await store.passagesOfArticle(article.id);
  const [first] = passages;
  const content = first && article.article.sections[first.section];
  if (!first || !content) return null;
  const { section, id: passageId } = first;
  const text = sectionText(content);
  const sentences = sectionSentences(passages, section).slice(0, lookedAt);
  const read = sentences.map((span) => ({ span, text: text.slice(span.start, span.end) }));
  const chosen = read.find((sentence) => standsWell(sentence.text, article.title)) ?? read[0];
  return chosen ? citePlace(article, { section, passageId, score: 1, ...chosen }) : null;
}

function standsWell(sentence: string, headline: string): boolean {
  const words = sentence.split(/\s+/).length;
  return words >= length.words && sentence.length <= length.characters && sentence.trim() !== headline.trim();
}
