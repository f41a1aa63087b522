import { setImmediate } from 'node:timers/promises';
import { passageWords } from './search/passage-words.js';
import type { PassageWords, Store } from './store/store.js';

/** Passages analysed in one turn of the event loop and written in one transaction: a few milliseconds. */
const pageSize = 20;

/**
 * Analyses the passages that an older Edicola stored without their words: until then search analyses them for each
 * question, which takes longer and finds the same. Given up, it goes on where it stopped.
 *
 * @throws EdicolaError what a write of the store throws
 */
export async function analysePassages(
  store: Pick<Store, 'passagesWithoutWords' | 'passagesById' | 'articlesById' | 'addPassageWords'>,
  signal?: AbortSignal,
): Promise<void> {
  for (let last: number | undefined = 0; last !== undefined && !signal?.aborted; await setImmediate()) {
    const ids = await store.passagesWithoutWords(last, pageSize);
    const passages = await store.passagesById(ids);
    const articles = await store.articlesById([...new Set(passages.map(({ articleId }) => articleId))]);
    const languages = new Map(articles.map(({ id, language }) => [id, language]));
    const words = passages.map((passage): [number, PassageWords] => [
      passage.id,
      passageWords(passage, languages.get(passage.articleId) ?? null),
    ]);
    if (words.length > 0) await store.addPassageWords(new Map(words));
    last = ids.at(-1);
  }
}
