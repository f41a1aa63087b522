import path from 'node:path';
import type { Config } from './config.js';
import type { ChatStore } from './store/chat-store.js';
import type { FeedStore } from './store/feed-store.js';
import { createSqliteChatStore } from './store/sqlite/chat-store.js';
import { createSqliteFeedStore } from './store/sqlite/feed-store.js';
import { openSqliteStore } from './store/sqlite/sqlite-store.js';
import type { Store } from './store/store.js';

/** What is known, without the model: enough to list and to forget. */
export interface Library {
  store: Store;
  feeds: FeedStore;
  chat: ChatStore;
  /** Removes an article with every version, passage, vector and stored quote; false where there is none. */
  forget(articleId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the library alone. */
export function openLibrary(config: Config): Library {
  const store = openSqliteStore({ file: databaseFile(config) });
  const chat = createSqliteChatStore(store.database);
  return {
    store,
    feeds: createSqliteFeedStore(store.database),
    chat,
    forget: async (articleId) => {
      const forgotten = await store.forgetArticle(articleId);
      if (forgotten) await chat.forgetArticle(articleId);
      return forgotten;
    },
    close: () => store.close(),
  };
}

/** The library's one file. */
export function databaseFile(config: Config): string {
  return path.join(config.DATA_DIR, 'edicola.db');
}
