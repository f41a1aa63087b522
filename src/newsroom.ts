import type { Reply } from './answer/reply.js';
import type { Article } from './article/article.js';
import type { Page } from './article/page.js';
import type { Turn } from './chat/conversation.js';
import type { Embedder } from './embedding/embedder.js';
import type { QueryFilter, RankedPassage, Search } from './search/search.js';
import type { Store } from './store/store.js';

/** What both stories need; `app.ts` puts it together. */
export interface Newsroom {
  store: Store;
  reader: { version: number; read(page: Page): Promise<Article> };
  embedder: Embedder;
  search: Search;
  /** Probability below which to refuse; unset, the calibrated one. */
  threshold?: number | undefined;
  conversations: { turns(key: string): Promise<Turn[]>; add(key: string, turn: Turn): Promise<void> };
}

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

export interface IngestOptions {
  /** The pages are Edicola's own samples: they make way for the first article of the owner's. */
  sample?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export interface Question {
  text: string;
  filter?: QueryFilter | undefined;
  /** Language to answer in whatever the question's is. */
  answerLanguage?: string | undefined;
  /** Key of the conversation this belongs to; without one it stands alone. */
  conversation?: string | undefined;
  /** Passages to rank. */
  limit?: number | undefined;
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
  /** Milliseconds. */
  timings: { embedMs: number; searchMs: number; answerMs: number; totalMs: number };
  /** What went wrong beside the answer, in a sentence. */
  warning?: string | undefined;
}
