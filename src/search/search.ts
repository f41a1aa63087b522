import type { ArticleSummary, StoredPassage } from '../store/store.js';
import type { Backgrounds } from './background.js';

/** What to look for: a question that stands on its own. */
export interface Query {
  text: string;
  /** What is asked now, where `text` also holds earlier questions that say what it is about. */
  asked?: string | undefined;
  /** ISO 639-1 of the question, or null. */
  language: string | null;
  filter: QueryFilter;
  /** The day the question is asked, `YYYY-MM-DD`: what "today" and "the latest" refer to. */
  today: string;
  /** Articles of the conversation so far: a follow-up leans towards them. */
  leanTowards?: readonly string[] | undefined;
  /** How well a sentence holds the kind of thing asked for (a date, a sum, a name), 0 to 1; unknown counts nowhere. */
  fits?: ((sentence: string) => number) | undefined;
}

export interface QueryFilter {
  outlet?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

export interface Evidence {
  /** 1 is best. */
  rank: number;
  score: number;
}

/** A passage found, with where each retriever put it: what `--why` shows. */
export interface RankedPassage {
  passage: StoredPassage;
  article: ArticleSummary;
  /** Fused score, 0 to 1. */
  score: number;
  lexical: Evidence | null;
  vector: Evidence | null;
  /** Why it is not in the list that answers are made of; null when it is. */
  dropped: string | null;
}

/** Which retriever ranks: `eval` compares them. */
export type Method = 'hybrid' | 'lexical' | 'vector';

export interface SearchOptions {
  /** Passages wanted, best first. */
  limit: number;
  method?: Method | undefined;
  signal?: AbortSignal | undefined;
}

export interface SearchResult {
  /** Best first; those dropped (near-duplicates, second passages of a full article) come with the reason, at the end. */
  ranked: RankedPassage[];
  /** The question's vector, for choosing sentences; null when only full-text was asked. */
  questionVector: Float32Array | null;
  /** The embedding model whose similarities these are. */
  model: string;
  /** What similarities to this question are worth in this library. */
  backgrounds: Backgrounds;
  /** What the ranking knew that refusal wants to know too, by name: similarities against background, terms found… */
  signals: Record<string, number>;
  timings: { embedMs: number; searchMs: number };
}

/** Query -> RankedPassage[]. */
export interface Search {
  search(query: Query, options: SearchOptions): Promise<SearchResult>;
}
