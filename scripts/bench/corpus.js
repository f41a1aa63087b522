import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { syntheticArticles } from './synthetic-articles.js';

/**
 * Articles with a question each: invented ones, or with `--corpus FILE.jsonl.gz` real ones (the headline, or how the text begins, is the question).
 *
 * @returns {Promise<{ line: string, id: string, question: string }[]>}
 */
export async function loadCorpus({ articles: count, corpus }) {
  if (!corpus) {
    return syntheticArticles(count).map(({ question, ...article }) => ({
      line: JSON.stringify(article),
      id: article.id,
      question,
    }));
  }
  const file = createReadStream(corpus);
  const lines = createInterface({ input: corpus.endsWith('.gz') ? file.pipe(createGunzip()) : file });
  const found = [];
  for await (const line of lines) {
    if (found.length >= count) break;
    const { id, title, text } = JSON.parse(line);
    found.push({ line, id, question: title ?? text.slice(0, 100) });
  }
  return found;
}

/** Articles as the pipeline takes them. */
export async function* sourceItems(articles) {
  for (const { line, id } of articles) {
    const source = `bench:${id}`;
    yield { source, page: { source, format: 'json', content: line, facts: {}, id } };
  }
}
