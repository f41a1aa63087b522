import type { Reply } from './answer/reply.js';
import type { QueryFilter, RankedPassage } from './search/search.js';

export type IngestStatus = 'added' | 'updated' | 'unchanged' | 'duplicate' | 'forgotten' | 'failed';

/** What became of one page. */
export interface IngestResult {
  source: string;
  status: IngestStatus;
  articleId: string | null;
  title: string | null;
  sections: number;
  passages: number;
  code: string | null;
  message: string | null;
}

export interface Question {
  text: string;
  filter?: QueryFilter | undefined;
  /** Language to answer in whatever the question's is. */
  answerLanguage?: string | undefined;
  /** Key of the conversation this belongs to; without one it stands alone. */
  conversation?: string | undefined;
  /** Id of who asks: goes into the conversation's turn, so that it can be deleted. */
  asker?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface Asked {
  question: string;
  understoodAs: string;
  reply: Reply;
  /** Everything the search brought back, kept and dropped: what `--why` and `/sources` show. */
  ranked: RankedPassage[];
  /** Features behind answering or refusing, by name. */
  features: Record<string, number>;
  model: string;
  timings: { embedMs: number; searchMs: number; answerMs: number; totalMs: number };
}
