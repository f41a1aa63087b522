import type { Database } from 'better-sqlite3';
import type { Watch } from '../chat-store.js';

/** "Tell me when it is covered". */
export function chatWatches(database: Database) {
  const count = database.prepare<[string], { open: number }>(
    'SELECT count(*) AS open FROM chat_watches WHERE user_id = ? AND told_at IS NULL',
  );
  const known = database.prepare<[string, string], { id: string; told_at: number | null }>(
    'SELECT id, told_at FROM chat_watches WHERE user_id = ? AND question = ?',
  );
  const insert = database.prepare(
    'INSERT OR REPLACE INTO chat_watches (id, at, user_id, question, watch) VALUES (?, ?, ?, ?, ?)',
  );
  const ofUser = database.prepare<[string], WatchRow>(
    'SELECT told_at, watch FROM chat_watches WHERE user_id = ? ORDER BY at DESC, rowid DESC',
  );
  const open = database.prepare<[], WatchRow>(
    'SELECT told_at, watch FROM chat_watches WHERE told_at IS NULL ORDER BY at',
  );
  const cancel = database.prepare('DELETE FROM chat_watches WHERE user_id = ? AND id = ?');
  const claim = database.prepare('UPDATE chat_watches SET told_at = ? WHERE id = ? AND told_at IS NULL');
  const release = database.prepare('UPDATE chat_watches SET told_at = NULL WHERE id = ?');

  const add = database.transaction((watch: Watch, most: number): 'added' | 'known' | 'full' => {
    const same = known.get(watch.userId, watch.question);
    if (same && same.told_at === null) return 'known';
    if ((count.get(watch.userId)?.open ?? 0) >= most) return 'full';
    insert.run(watch.id, watch.at, watch.userId, watch.question, JSON.stringify(watch));
    return 'added';
  });

  return {
    addWatch: async (watch: Watch, most: number) => add(watch, most),
    watchesOf: async (userId: string): Promise<Watch[]> => ofUser.all(userId).map(storedWatch),
    openWatches: async (): Promise<Watch[]> => open.all().map(storedWatch),
    cancelWatch: async (userId: string, id: string): Promise<boolean> => cancel.run(userId, id).changes > 0,
    claimWatch: async (id: string, at: number): Promise<boolean> => claim.run(at, id).changes > 0,
    releaseWatch: async (id: string): Promise<void> => {
      release.run(id);
    },
  };
}

interface WatchRow {
  told_at: number | null;
  watch: string;
}

function storedWatch(row: WatchRow): Watch {
  return { ...(JSON.parse(row.watch) as Watch), toldAt: row.told_at };
}
