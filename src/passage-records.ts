import { setImmediate } from 'node:timers/promises';
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
  const records: PassageRecord[] = [];
  for (const [position, passage] of passages.entries()) {
    if (position > 0 && position % analysedAtOnce === 0) await setImmediate();
    const passageVectors = vectors[position];
    if (!passageVectors) {
      throw new EdicolaError('embedding-short', 'the model returned too few vectors; run `edicola doctor`');
    }
    const heading = article.sections[passage.section]?.heading ?? null;
    const terms = lexicalTerms(passage, { title: article.title, heading, language: article.language });
    const words = passageWords(passage, article.language);
    records.push({ passage, terms, words, vectors: passageVectors });
  }
  return records;
}

/** Passages analysed in one turn of the event loop: some ten milliseconds. */
const analysedAtOnce = 40;
