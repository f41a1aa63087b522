import type { Article } from './article/article.js';
import type { Embedder } from './embedding/embedder.js';
import { EdicolaError } from './errors.js';
import { cutPassages } from './passages/cut-passages.js';
import { lexicalTerms } from './search/analysis/lexical-terms.js';
import { passageWords } from './search/passage-words.js';
import type { PassageRecord } from './store/store.js';

/**
 * An article's passages with their full-text terms and vectors, as the store takes them.
 *
 * @throws what the embedder throws; nothing is stored then.
 */
export async function passageRecords(
  article: Article,
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<PassageRecord[]> {
  const passages = cutPassages(article);
  const inputs = passages.map(({ header, text, span, sentences }) => ({
    header,
    sentences: sentences.map(({ start, end }) => text.slice(start - span.start, end - span.start)),
  }));
  const vectors = await embedder.embedPassages(inputs, { signal });
  return passages.map((passage, position) => {
    const passageVectors = vectors[position];
    if (!passageVectors) {
      throw new EdicolaError('embedding-short', 'the model returned too few vectors; run `edicola doctor`');
    }
    const heading = article.sections[passage.section]?.heading ?? null;
    const terms = lexicalTerms(passage, { title: article.title, heading, language: article.language });
    const words = passageWords(passage, article.language);
    return { passage, terms, words, vectors: passageVectors };
  });
}
