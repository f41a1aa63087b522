import type { RankedPassage } from '../../src/search/search.js';

interface Facts {
  articleId?: string;
  publishedAt?: string | null;
  section?: number;
  start?: number;
  /** Cosine to the question. */
  similarity?: number;
}

/** A passage of ten characters, with what a test has to say of it. */
export function rankedPassage(facts: Facts): RankedPassage {
  const { articleId = 'a', publishedAt = null, section = 0, start = 0, similarity = 0.7 } = facts;
  return {
    passage: {
      id: start,
      articleId,
      section,
      heading: null,
      span: { start, end: start + 10 },
      text: 'x'.repeat(10),
      sentences: [],
      header: '',
      words: null,
    },
    article: {
      id: articleId,
      title: '',
      outlet: null,
      authors: [],
      publishedAt,
      updatedAt: null,
      url: null,
      language: 'it',
      headings: [],
      passages: 1,
      addedAt: '',
      sample: false,
    },
    score: 0,
    lexical: null,
    vector: { rank: 1, score: similarity },
    dropped: null,
  };
}
