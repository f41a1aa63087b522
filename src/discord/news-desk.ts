import type { Config } from '../config.js';
import type { FeedDesk } from '../feeds/run-feed.js';
import type { Asked, IngestResult, Question } from '../pipeline.js';
import type { Search } from '../search/search.js';
import type { VectorIndex } from '../search/vector-index.js';
import type { SourceItem } from '../sources/source-item.js';
import type { ChatStore } from '../store/chat-store.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Store } from '../store/store.js';

/** What the bot needs of the rest of Edicola; `app.ts` gives it. */
export interface NewsDesk {
  config: Pick<
    Config,
    | 'DISCORD_API'
    | 'DISCORD_GUILD_ID'
    | 'HOME_GUILD_IDS'
    | 'MESSAGE_CONTENT'
    | 'READING'
    | 'USER_QUESTIONS_PER_MINUTE'
    | 'GUILD_QUESTIONS_PER_MINUTE'
    | 'LOG_QUESTIONS'
    | 'ANSWER_THRESHOLD'
  >;
  store: Store;
  search: Search;
  chat: ChatStore;
  embedder: { readonly model: string };
  index: Pick<VectorIndex, 'ready' | 'size'>;
  feeds: FeedStore;
  /** What feeds are read with. */
  feedDesk: FeedDesk;
  ask(question: Question): Promise<Asked>;
  /** The pages behind a name: here always a web address, fetched the guarded way. */
  addressItems(address: string): AsyncIterable<SourceItem>;
  /** Removes an article for good, with every answer that quotes it; false when there is none. */
  forget(articleId: string): Promise<boolean>;
  ingest(items: AsyncIterable<SourceItem>): AsyncIterable<IngestResult>;
}
