import type { Embedder } from '../embedding/embedder.js';
import type { Store } from '../store/store.js';
import { canonicalLanguage } from './analysis/language-code.js';
import { questionLanguage } from './analysis/question-language.js';
import { BackgroundSample, backgroundFor } from './background.js';
import { fuse } from './fusion.js';
import { lexicalSearch } from './lexical-search.js';
import { wantsNewest } from './newest-wanted.js';
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
  const background = new BackgroundSample(parts);
  let underWay = 0;
  return {
    search: async (query, options) => {
      underWay += 1;
      try {
        return await search({ ...parts, background, alone: underWay === 1 }, query, options);
      } finally {
        underWay -= 1;
      }
    },
  };
}

interface SearchContext extends SearchParts {
  background: BackgroundSample;
  /** Whether no other question was on its way when this one came. */
  alone: boolean;
}

async function search(parts: SearchContext, query: Query, options: SearchOptions): Promise<SearchResult> {
  const { store, index, embedder } = parts;
  const { method = 'hybrid', signal } = options;
  const started = performance.now();
  // 1. The question as a vector, unless words alone are asked for. Its words are looked up while a thread makes that,
  // but not those of a whole burst of questions at once: the loop would be held from acknowledging the rest.
  let embedded = started;
  const embed = async () => {
    if (method === 'lexical' || !index.ready) return null;
    const vector = await vectorOf(embedder, query, signal);
    embedded = performance.now();
    return vector;
  };
  const embedding = embed();
  if (!parts.alone) await embedding;
  const [questionVector, { languages, passages, lexical, vectors }] = await Promise.all([
    embedding,
    lookUp(store, query, method === 'hybrid' && index.ready),
  ]);

  // 2. Each retriever's candidates.
  const words = method === 'vector' ? [] : lexical.hits;
  const meaning = questionVector
    ? await vectorSearch(parts, questionVector, query.filter, vectors, poolSize)
    : [];

  // 3. One score out of two, then what is known of the passages and their articles.
  const backgrounds = await parts.background.of(questionVector, passages, languages.articles);
  const written =
    backgrounds.byLanguage.size > 0
      ? await store.passageLanguages(meaning.map(({ passageId }) => passageId))
      : new Map<number, string>();
  const fused = fuse(words, meaning, {
    weight: method === 'vector' ? 1 : questionVector ? vectorWeight(embedder.model, languages) : 0,
    // Of a question in another language the best passage holds few words: that is not full evidence.
    fullLexical: languages.differ ? lexical.possible : (lexical.hits[0]?.score ?? 0),
    backgroundOf: (passageId) => backgroundFor(backgrounds, written.get(passageId) ?? null),
  });
  const { words: asked } = lexical;
  const { question: language } = languages;
  const newestWanted = wantsNewest(query.text, language);
  const evidence = method === 'hybrid' ? { words: asked, language, newestWanted, backgrounds } : null;
  const ranked = await rankPassages(store, query, fused, evidence, options.limit);
  return {
    ranked,
    questionVector,
    model: embedder.model,
    backgrounds,
    signals: searchSignals({
      ranked,
      lexical,
      meaning,
      background: backgrounds.all,
      crossLanguage: languages.differ,
      leanTowards: query.leanTowards,
    }),
    timings: { embedMs: embedded - started, searchMs: performance.now() - embedded },
  };
}

/** What the question's words bring, and with `compared` the vectors of the passages they stand in. */
async function lookUp(store: Store, query: Query, compared: boolean) {
  const languages = await languagesOf(store, query);
  const { passages } = await store.counts();
  const lexical = await lexicalSearch(store, query, languages, passages, poolSize);
  const vectors = compared ? await store.vectorsById(lexical.hits.map(({ passageId }) => passageId)) : [];
  return { languages, passages, lexical, vectors };
}

/** Share of what is asked now in a follow-up's vector: .3 to .5 do as well, alone or .6 worse (DESIGN.md). */
const askedShare = 0.4;

/** A follow-up's vector leans towards what is asked now: what it is read together with has been answered. */
async function vectorOf(
  embedder: Embedder,
  { text, asked = text }: Query,
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  if (asked === text) return embedder.embedQuestion(text, { signal });
  const [whole, now] = await Promise.all(
    [text, asked].map((each) => embedder.embedQuestion(each, { signal })),
  );
  const mixed = (whole ?? new Float32Array()).map(
    (value, at) => value * (1 - askedShare) + (now?.[at] ?? 0) * askedShare,
  );
  const length = Math.hypot(...mixed) || 1;
  return mixed.map((value) => value / length);
}

/** Candidates of each retriever: beyond these, neither adds a right passage to the first ten (DESIGN.md). */
const poolSize = 100;

/** The question's language and the library's; whether most articles are in another. */
async function languagesOf(store: Store, query: Query) {
  const articles = await store.languages();
  const [main = null] = articles;
  const question = questionLanguage(query.text, main) ?? query.language;
  const differ = question !== null && main !== null && canonicalLanguage(main) !== question;
  return { question, articles, differ };
}
