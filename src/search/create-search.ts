import type { Embedder } from '../embedding/embedder.js';
import type { Store } from '../store/store.js';
import { questionLanguage } from './analysis/question-language.js';
import { type FusedPassage, fuse } from './fusion.js';
import { lexicalSearch } from './lexical-search.js';
import { rankPassages } from './rank-passages.js';
import type { Query, Search, SearchOptions, SearchResult } from './search.js';
import { searchSignals } from './signals.js';
import type { VectorIndex } from './vector-index.js';
import { vectorSearch } from './vector-search.js';
import { vectorWeight } from './vector-weight.js';

export interface SearchParts {
  store: Store;
  index: VectorIndex;
  embedder: Embedder;
}

/** Full-text and vectors, always fused: neither is required to match. */
export function createSearch(parts: SearchParts): Search {
  return { search: (query, options) => search(parts, query, options) };
}

async function search(parts: SearchParts, query: Query, options: SearchOptions): Promise<SearchResult> {
  const { store, index, embedder } = parts;
  const { method = 'hybrid', signal } = options;
  const started = performance.now();
  // 1. The question as a vector, unless words alone are asked for.
  const questionVector =
    method === 'lexical' || !index.ready ? null : await embedder.embedQuestion(query.text, { signal });
  const embedded = performance.now();

  // 2. Each retriever's candidates.
  const articleLanguages = await store.languages();
  const language = query.language ?? questionLanguage(query.text, articleLanguages[0]);
  const lexical = await lexicalSearch(store, query, language, articleLanguages, poolSize);
  const words = method === 'vector' ? [] : lexical.hits;
  const meaning = questionVector
    ? await vectorSearch(parts, questionVector, query.filter, words, poolSize)
    : [];

  // 3. One score out of two, then what is known of whole articles.
  const weight = method === 'vector' ? 1 : vectorWeight(language, articleLanguages);
  const fused: FusedPassage[] = fuse(words, meaning, questionVector ? weight : 0);
  const ranked = await rankPassages(store, query, fused, options.limit);
  return {
    ranked,
    questionVector,
    signals: searchSignals({ ranked, lexical, meaning, language, articleLanguages }),
    timings: { embedMs: embedded - started, searchMs: performance.now() - embedded },
  };
}

/** Candidates of each retriever: beyond these, neither adds a right passage to the first ten (DESIGN.md). */
const poolSize = 100;
