/** A slice of a stored article, with where it stands. */
export interface Citation {
  /** The number shown as `[n]`, from 1. */
  n: number;
  articleId: string;
  title: string;
  /** Heading of the section; null for the lead and for an article's own data. */
  section: string | null;
  outlet: string | null;
  authors: string[];
  publishedAt: string | null;
  url: string | null;
  /** `url` with a text fragment that scrolls to the quote (https://wicg.github.io/scroll-to-text-fragment/). */
  link: string | null;
  /** Verbatim: a slice of one section's text, or of the byline, dateline or lead. */
  quote: string;
  /** 0 to 1. */
  score: number;
  /** The passage it stands in, for reading its context; null for an article's own data. */
  passageId: number | null;
}

/** A sentence of the answer: cannot be made without a citation. */
export interface AnswerSentence {
  text: string;
  citations: readonly [number, ...number[]];
}

export interface NearestArticle {
  articleId: string;
  title: string;
  outlet: string | null;
  publishedAt: string | null;
  url: string | null;
}

/** Something to tell the reader beside the quotes; the words for it belong to the edges, in the reader's language. */
export type Note = 'sources-differ' | 'newer-first' | 'older-than-asked';

export interface Answer {
  refused: false;
  /** Language of the question, ISO 639-1: everything that is ours is said in it. */
  language: string;
  sentences: readonly [AnswerSentence, ...AnswerSentence[]];
  citations: readonly [Citation, ...Citation[]];
  notes: readonly Note[];
  /** Day of the newest article cited, `YYYY-MM-DD`. */
  asOf: string | null;
  /** Probability that the evidence answers the question, 0 to 1. */
  confidence: number;
  nearest: readonly NearestArticle[];
}

export type RefusalReason = 'nothing-found' | 'not-enough-evidence' | 'not-a-question';

export interface Refusal {
  refused: true;
  language: string;
  reason: RefusalReason;
  confidence: number;
  /** Up to 3. */
  nearest: readonly NearestArticle[];
}

export type Reply = Answer | Refusal;
