import type { Article } from '../article/article.js';
import type { Page } from '../article/page.js';
import type { PassageVectors } from '../embedding/embedder.js';
import type { Passage } from '../passages/passage.js';

/** An article as it is listed: everything but its text. */
export interface ArticleSummary {
  id: string;
  url: string | null;
  outlet: string | null;
  title: string;
  authors: string[];
  publishedAt: string | null;
  updatedAt: string | null;
  language: string | null;
  /** Headings in order; null is the lead. */
  headings: (string | null)[];
  passages: number;
  /** ISO date and time, UTC. */
  addedAt: string;
  sample: boolean;
}

export interface StoredArticle extends ArticleSummary {
  article: Article;
  source: string;
}

/** What search and answer compare of a passage, analysed when it is stored: for fifty passages a question it took 6 ms. */
export interface PassageWords {
  /** The terms of each sentence, analysed like `LexicalTerms`: a line each, spaces between, none twice in a line. */
  sentences: string;
  /** A sketch of its runs of words, for telling near-duplicates. */
  runs: Uint32Array;
}

/** A passage with what is needed to rank and cite it. */
export interface StoredPassage extends Passage {
  id: number;
  articleId: string;
  heading: string | null;
  /** Null where an older Edicola stored it and nobody has analysed it since. */
  words: PassageWords | null;
}

/** The words of a passage for full-text search, already analysed (folded, stemmed), joined by spaces. */
export interface LexicalTerms {
  headline: string;
  heading: string;
  text: string;
}

export interface PassageRecord {
  passage: Passage;
  terms: LexicalTerms;
  words: PassageWords;
  vectors: PassageVectors;
}

/** A page as it came, with what its owner said of it. */
export interface RawPage {
  page: Page;
  /** SHA-256 of the page and its facts: the same again need not even be read. */
  hash: string;
  /** Version of the reader that read it. */
  readerVersion: number;
}

/** What is stored of a source, to decide whether there is anything to do. */
export interface KnownPage {
  articleId: string;
  hash: string;
  readerVersion: number;
  fingerprint: string;
}

/** Everything one ingest writes, in one transaction: it appears whole or not at all. */
export interface ArticleRecord {
  id: string;
  article: Article;
  source: string;
  /** SHA-256 of the article as read; the same hash again means nothing to embed. */
  contentHash: string;
  /** The page as it came, to be read again by a better reader. */
  rawPage: RawPage;
  /** Fingerprint of the embedder and of the passage settings that made the passages. */
  fingerprint: string;
  passages: PassageRecord[];
  /** Another article that this one takes the place of: the same page under another identity. It is not forgotten. */
  replaces?: string | undefined;
  sample: boolean;
}

export interface ArticleFilter {
  /** Words of the headline or outlet, in any order. */
  words?: string | undefined;
  outlet?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  since?: string | undefined;
  until?: string | undefined;
  limit?: number | undefined;
}

/** A full-text query: analysed terms; any of them may match. */
export interface LexicalQuery {
  terms: string[];
  /** Terms that raise what the others find, and find nothing themselves: common ones, the same again and again. */
  raising?: string[] | undefined;
  filter?: ArticleFilter | undefined;
  limit: number;
}

export interface LexicalHit {
  passageId: number;
  /** BM25 with field weights, higher is better, unbounded. */
  score: number;
}

/** What an article said from a moment on. */
export interface ArticleVersion {
  /** When Edicola stored it, ISO date and time, UTC. */
  storedAt: string;
  article: Article;
}

/** What an index has to take in: it may name a passage that it already has, or never had. */
export interface PassageChanges {
  /** The generation that these changes lead to. */
  generation: number;
  /** Ids of passages of the fingerprint asked for. */
  added: number[];
  removed: number[];
}

export interface StoreCounts {
  articles: number;
  passages: number;
  /** The newest `publishedAt`. */
  newest: string | null;
  samples: number;
}

/**
 * What Edicola knows. Asynchronous and made of whole actions, so that a database server can implement it.
 * Every write is one transaction. `store-contract` in the tests is what an implementation must pass.
 */
export interface Store {
  /** Puts the article and its passages in the place of what it had under this id. */
  replaceArticle(record: ArticleRecord): Promise<'added' | 'updated'>;
  /** The hash and fingerprint of what is stored under an id: what decides whether an ingest has work to do. */
  storedVersion(id: string): Promise<{ contentHash: string; fingerprint: string } | null>;
  /** What the page of this source was when it was last stored. */
  knownPage(source: string): Promise<KnownPage | null>;
  /** The page an article was read from. */
  rawPage(id: string): Promise<RawPage | null>;
  /** The page of this source was looked at again and says the same: only its raw form is put in the place of the old. */
  touchPage(id: string, source: string, rawPage: RawPage): Promise<void>;
  /** Id of an article with this content hash under another id, if any. */
  articleWithContent(contentHash: string, exceptId: string): Promise<string | null>;
  /** Removes an article with passages and vectors, for good, and remembers its id and source as forgotten. */
  forgetArticle(id: string): Promise<boolean>;
  isForgotten(id: string): Promise<boolean>;
  /** Undoes the remembering: the article was asked for by name. */
  allowAgain(id: string): Promise<void>;
  removeSamples(): Promise<number>;
  /** Forgets the articles published before a day (`YYYY-MM-DD`), or with `dryRun` only says which they would be. */
  forgetPublishedBefore(day: string, options?: { dryRun?: boolean | undefined }): Promise<ArticleSummary[]>;
  /** Newest first; articles without a date at the end. */
  articles(filter?: ArticleFilter): Promise<ArticleSummary[]>;
  /** The id of every article, in the order they came: for who needs no more than that of ten thousand. */
  articleIds(): Promise<string[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  articlesById(ids: readonly string[]): Promise<ArticleSummary[]>;
  article(id: string): Promise<StoredArticle | null>;
  /** What an article said and says, oldest first; empty where there is no such article. */
  versions(id: string): Promise<ArticleVersion[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  passagesById(ids: readonly number[]): Promise<StoredPassage[]>;
  passagesOfArticle(articleId: string): Promise<StoredPassage[]>;
  /** Languages of their articles, ISO 639-1, by id; passages that are gone, or of a language not known, are left out. */
  passageLanguages(ids: readonly number[]): Promise<Map<number, string>>;
  /** Ids of passages beyond one, in order, whose words were never analysed: an older Edicola stored them. */
  passagesWithoutWords(after: number, limit: number): Promise<number[]>;
  /** Adds the words of passages; ids that are gone are left out. */
  addPassageWords(words: ReadonlyMap<number, PassageWords>): Promise<void>;
  /** 8-bit sentence vectors by passage, in sentence order. */
  sentenceVectors(ids: readonly number[]): Promise<Map<number, Int8Array[]>>;
  /** Passage vectors of one fingerprint, in pages, for building the index. */
  passageVectors(fingerprint: string): AsyncIterable<{ passageId: number; vector: Float32Array }>;
  /** Passage vectors by id, in no order; ids that are gone are left out. */
  vectorsById(ids: readonly number[]): Promise<{ passageId: number; vector: Float32Array }[]>;
  /** Ids of the passages of the articles that pass a filter: what a search of few articles is restricted to. */
  passageIds(filter: ArticleFilter): Promise<number[]>;
  searchText(query: LexicalQuery): Promise<LexicalHit[]>;
  /** Passages in which each term occurs (0 where none), for leaving out words that are everywhere. */
  documentFrequencies(terms: readonly string[]): Promise<Map<string, number>>;
  /** Known terms that share trigrams with a term nobody has written: candidates for a typo. */
  similarTerms(term: string, limit: number): Promise<string[]>;
  counts(): Promise<StoreCounts>;
  outlets(): Promise<string[]>;
  /** Languages articles are written in, ISO 639-1, that of most articles first: questions are analysed as they are. */
  languages(): Promise<string[]>;
  /** Ids of articles whose passages have another fingerprint: to be embedded again. */
  staleArticles(fingerprint: string): Promise<string[]>;
  /** Grows with every change of articles, by whichever process: what an index manifest is held against. */
  generation(): Promise<number>;
  /** What has changed since a generation; null if this library has never been there (it came back from a backup). */
  changesSince(generation: number, fingerprint: string): Promise<PassageChanges | null>;
  close(): Promise<void>;
}
