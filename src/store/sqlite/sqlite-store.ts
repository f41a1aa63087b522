import { setImmediate } from 'node:timers/promises';
import type {
  ArticleFilter,
  ArticleRecord,
  ArticleSummary,
  ArticleVersion,
  KnownPage,
  LexicalHit,
  LexicalQuery,
  PassageChanges,
  PassageWords,
  RawPage,
  Store,
  StoreCounts,
  StoredArticle,
  StoredPassage,
} from '../store.js';
import { articlesById, listArticles, readArticle } from './article-rows.js';
import { articleKey, removeArticle, replaceArticle } from './article-writer.js';
import { changesSince } from './changes.js';
import { type DatabaseOptions, openDatabase, type SqliteDatabase } from './database.js';
import { allowAgain, isForgotten, rememberForgotten } from './forgotten.js';
import { GenerationCache } from './generation-cache.js';
import { currentGeneration } from './generations.js';
import { searchText } from './lexical-search.js';
import {
  articleIds,
  articleWithContent,
  countEverything,
  listLanguages,
  listOutlets,
  sampleKeys,
  staleArticles,
  storedVersion,
} from './library-queries.js';
import { packPage, readKnownPage, readRawPage, writePage } from './pages.js';
import { PassageLengths } from './passage-lengths.js';
import {
  passageIds,
  passageLanguages,
  passagesById,
  passagesOfArticle,
  passagesWithoutWords,
} from './passage-queries.js';
import { writePassageWords } from './passage-writer.js';
import type { FieldWeights } from './postings.js';
import { type PassageVector, passageVectors, sentenceVectors, vectorsById } from './vectors.js';
import { readVersions } from './versions.js';
import { documentFrequency, similarTerms } from './vocabulary.js';

export interface SqliteStoreOptions extends DatabaseOptions {
  /** BM25 weights of headline, section heading and text; default 1.5, 1.5 and 1. */
  weights?: FieldWeights | undefined;
}

/** Opens the library in a file; errors as in `openDatabase`. */
export function openSqliteStore({ weights, ...database }: SqliteStoreOptions): SqliteStore {
  return new SqliteStore(openDatabase(database), weights);
}

/** The library in one SQLite file: each method is one file of this folder, run in one transaction. */
export class SqliteStore implements Store {
  /** For what shares the file: the ledger of answers, backup. */
  readonly database: SqliteDatabase;
  readonly #weights: FieldWeights;
  readonly #cache: GenerationCache;
  readonly #lengths: PassageLengths;

  constructor(database: SqliteDatabase, weights: FieldWeights = { headline: 1.5, heading: 1.5, text: 1 }) {
    this.database = database;
    this.#weights = weights;
    this.#cache = new GenerationCache(database);
    this.#lengths = new PassageLengths(database);
  }

  async replaceArticle(record: ArticleRecord): Promise<'added' | 'updated'> {
    const packed = await packPage(record.rawPage);
    return await this.database.write(() => replaceArticle(this.database, record, packed));
  }

  async storedVersion(id: string): Promise<{ contentHash: string; fingerprint: string } | null> {
    return this.database.read(() => storedVersion(this.database, id));
  }

  async knownPage(source: string): Promise<KnownPage | null> {
    return this.database.read(() => readKnownPage(this.database, source));
  }

  async rawPage(id: string): Promise<RawPage | null> {
    return this.database.read(() => readRawPage(this.database, id));
  }

  async touchPage(id: string, source: string, rawPage: RawPage): Promise<void> {
    const packed = await packPage(rawPage);
    await this.database.write(() => {
      const key = articleKey(this.database, id);
      if (key !== undefined) writePage(this.database, key, source, packed);
    });
  }

  async articleWithContent(contentHash: string, exceptId: string): Promise<string | null> {
    return this.database.read(() => articleWithContent(this.database, contentHash, exceptId));
  }

  forgetArticle(id: string): Promise<boolean> {
    return this.database.write(() => {
      const key = articleKey(this.database, id);
      if (key === undefined) return false;
      rememberForgotten(this.database, key);
      removeArticle(this.database, key);
      return true;
    });
  }

  async forgetPublishedBefore(day: string, { dryRun = false } = {}): Promise<ArticleSummary[]> {
    const published = await this.articles({ until: dayBefore(day) });
    const old = published.filter(({ sample }) => !sample);
    if (dryRun) return old;
    for (const { id } of old) {
      await this.forgetArticle(id);
      await setImmediate();
    }
    return old;
  }

  async isForgotten(id: string): Promise<boolean> {
    return this.database.read(() => isForgotten(this.database, id));
  }

  allowAgain(id: string): Promise<void> {
    return this.database.write(() => allowAgain(this.database, id));
  }

  removeSamples(): Promise<number> {
    return this.database.write(() => {
      const keys = sampleKeys(this.database);
      for (const key of keys) removeArticle(this.database, key);
      return keys.length;
    });
  }

  articles(filter: ArticleFilter = {}): Promise<ArticleSummary[]> {
    return listArticles(this.database, filter);
  }

  async articleIds(): Promise<string[]> {
    return this.database.read(() => articleIds(this.database));
  }

  async articlesById(ids: readonly string[]): Promise<ArticleSummary[]> {
    return this.database.read(() => articlesById(this.database, ids));
  }

  async article(id: string): Promise<StoredArticle | null> {
    return this.database.read(() => readArticle(this.database, id));
  }

  async versions(id: string): Promise<ArticleVersion[]> {
    return this.database.read(() => readVersions(this.database, id));
  }

  async passageLanguages(ids: readonly number[]): Promise<Map<number, string>> {
    return this.database.read(() => passageLanguages(this.database, ids));
  }

  async passagesById(ids: readonly number[]): Promise<StoredPassage[]> {
    return this.database.read(() => passagesById(this.database, ids));
  }

  async passagesOfArticle(articleId: string): Promise<StoredPassage[]> {
    return this.database.read(() => passagesOfArticle(this.database, articleId));
  }

  async passagesWithoutWords(after: number, limit: number): Promise<number[]> {
    return this.database.read(() => passagesWithoutWords(this.database, after, limit));
  }

  addPassageWords(words: ReadonlyMap<number, PassageWords>): Promise<void> {
    return this.database.write(() => writePassageWords(this.database, words));
  }

  async passageIds(filter: ArticleFilter): Promise<number[]> {
    return this.database.read(() => passageIds(this.database, filter));
  }

  async sentenceVectors(ids: readonly number[]): Promise<Map<number, Int8Array[]>> {
    return this.database.read(() => sentenceVectors(this.database, ids));
  }

  passageVectors(fingerprint: string): AsyncIterable<PassageVector> {
    return passageVectors(this.database, fingerprint);
  }

  async vectorsById(ids: readonly number[]): Promise<PassageVector[]> {
    return this.database.read(() => vectorsById(this.database, ids));
  }

  async searchText(query: LexicalQuery): Promise<LexicalHit[]> {
    const context = { weights: this.#weights, lengths: this.#lengths, cache: this.#cache };
    return this.database.read(() => searchText(this.database, query, context));
  }

  async documentFrequencies(terms: readonly string[]): Promise<Map<string, number>> {
    return this.database.read(() => new Map(terms.map((term) => [term, this.#holding(term)])));
  }

  async similarTerms(term: string, limit: number): Promise<string[]> {
    return this.database.read(() =>
      similarTerms(this.database, term, limit, (similar) => this.#holding(similar) > 0),
    );
  }

  async counts(): Promise<StoreCounts> {
    return this.database.read(() => ({ ...this.#cache.get('counts', () => countEverything(this.database)) }));
  }

  async outlets(): Promise<string[]> {
    return this.database.read(() => [...this.#cache.get('outlets', () => listOutlets(this.database))]);
  }

  async languages(): Promise<string[]> {
    return this.database.read(() => [...this.#cache.get('languages', () => listLanguages(this.database))]);
  }

  async staleArticles(fingerprint: string): Promise<string[]> {
    return this.database.read(() => staleArticles(this.database, fingerprint));
  }

  async generation(): Promise<number> {
    return this.database.read(() => currentGeneration(this.database));
  }

  async changesSince(generation: number, fingerprint: string): Promise<PassageChanges | null> {
    return this.database.read(() => changesSince(this.database, generation, fingerprint));
  }

  async close(): Promise<void> {
    this.database.close();
  }

  /** Passages in which a term occurs. */
  #holding(term: string): number {
    return this.#cache.get(`term ${term}`, () => documentFrequency(this.database, term));
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
