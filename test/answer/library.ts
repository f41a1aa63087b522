import type { Article, Section } from '../../src/article/article.js';
import { cutPassages } from '../../src/passages/cut-passages.js';
import { lexicalTerms } from '../../src/search/analysis/lexical-terms.js';
import { passageWords } from '../../src/search/passage-words.js';
import type { SearchResult } from '../../src/search/search.js';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { rawPage, vectorOf } from '../store/records.js';
import { temporaryFolder } from '../store/temporary-folder.js';

export interface InventedArticle {
  id: string;
  title: string;
  outlet?: string;
  authors?: string[];
  publishedAt?: string | null;
  language?: string;
  sections: Section[];
}

/** A store with these articles, cut as they really are; the vectors mean nothing. */
export async function library(articles: readonly InventedArticle[]): Promise<SqliteStore> {
  const store = openSqliteStore({ file: `${temporaryFolder()}/edicola.db` });
  for (const {
    id,
    title,
    outlet = 'Il Faro',
    authors = ['Ada Prova'],
    publishedAt = '2026-03-12',
    ...rest
  } of articles) {
    const article: Article = {
      url: `https://news.example/${id}`,
      outlet,
      title,
      standfirst: null,
      authors,
      publishedAt,
      updatedAt: null,
      language: rest.language ?? 'it',
      tags: [],
      sections: rest.sections,
    };
    const passages = cutPassages(article).map((passage) => ({
      passage,
      terms: lexicalTerms(passage, {
        title,
        heading: rest.sections[passage.section]?.heading ?? null,
        language: article.language,
      }),
      words: passageWords(passage, article.language),
      vectors: {
        passage: vectorOf(passage.text),
        sentences: passage.sentences.map(() => new Int8Array(8).fill(10)),
      },
    }));
    const source = `inbox/${id}`;
    const page = rawPage(source, title);
    const facts = { fingerprint: 'test', sample: false, contentHash: id };
    await store.replaceArticle({ id, article, source, rawPage: page, passages, ...facts });
  }
  return store;
}

/** Every passage of the library, those of the named articles first, as if the search had found them. */
export async function found(store: SqliteStore, first: readonly string[]): Promise<SearchResult> {
  const passages = await store.passagesById(await store.passageIds({}));
  const articles = new Map((await store.articles()).map((article) => [article.id, article]));
  const order = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  const ranked = [...passages]
    .sort((a, b) => order(a.articleId) - order(b.articleId))
    .flatMap((passage, index) => {
      const article = articles.get(passage.articleId);
      const evidence = { rank: index + 1, score: 1 };
      const score = first.includes(passage.articleId) ? 1 : 0.2;
      return article ? [{ passage, article, score, lexical: evidence, vector: evidence, dropped: null }] : [];
    });
  return {
    ranked,
    questionVector: null,
    model: 'e5-small-v2',
    backgrounds: { all: { mean: 0.77, deviation: 0.02 }, byLanguage: new Map<string, never>() },
    signals: {},
    timings: { embedMs: 0, searchMs: 0 },
  };
}
