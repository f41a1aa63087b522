import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.js';
import { EdicolaError } from './errors.js';
import type { ChatStore } from './store/chat-store.js';
import type { FeedStore } from './store/feed-store.js';
import { backUp } from './store/sqlite/backup.js';
import { createSqliteChatStore } from './store/sqlite/chat-store.js';
import { createSqliteFeedStore } from './store/sqlite/feed-store.js';
import { setAsideIfDamaged } from './store/sqlite/integrity.js';
import { type Restored, restore } from './store/sqlite/restore.js';
import { openSqliteStore } from './store/sqlite/sqlite-store.js';
import type { Store, StoreCounts } from './store/store.js';

/** What is known, without the model: enough to list and to forget. */
export interface Library {
  store: Store;
  feeds: FeedStore;
  chat: ChatStore;
  /** Removes an article with every version, passage, vector and stored quote; false where there is none. */
  forget(articleId: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens the library alone.
 *
 * @throws EdicolaError `store-corrupt` and what `openSqliteStore` throws
 */
export function openLibrary(config: Config): Library {
  const file = databaseFile(config);
  setAsideIfDamaged(file);
  const store = openSqliteStore({ file });
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

/** Copies the library into one file, as `backUp` does, while others use it. */
export async function backUpLibrary(
  config: Config,
  target: string,
  onProgress?: (share: number) => void,
): Promise<StoreCounts> {
  const file = databaseFile(config);
  if (!existsSync(file)) {
    throw new EdicolaError('library-missing', `there is no library at ${file} yet; ingest something first`);
  }
  return await backUp(file, target, { onProgress });
}

/** Puts a backup in the library's place, as `restore` does. */
export function restoreLibrary(config: Config, backup: string): Promise<Restored> {
  return restore(backup, databaseFile(config));
}

/** The library's one file. */
export function databaseFile(config: Config): string {
  return path.join(config.DATA_DIR, 'edicola.db');
}
