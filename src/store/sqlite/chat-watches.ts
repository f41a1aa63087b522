import type { Watch } from '../chat-store.js';
import type { SqliteDatabase } from './database.js';
import type { GroupCommit } from './group-commit.js';

/** "Tell me when it is covered". */
export function chatWatches(database: SqliteDatabase, commits: GroupCommit) {
  const list = (where: string, ...values: string[]): Watch[] =>
    database.read(() =>
      database
        .statement<string[], WatchRow>(`SELECT told_at, watch FROM chat_watches ${where}`)
        .all(...values)
        .map(storedWatch),
    );
  const changed = (sql: string, ...values: (string | number)[]): Promise<boolean> =>
    commits.write(() => database.statement(sql).run(...values).changes > 0);

  return {
    addWatch: (watch: Watch, most: number) => commits.write(() => insertWatch(database, watch, most)),
    watchesOf: async (userId: string) => list('WHERE user_id = ? ORDER BY at DESC, rowid DESC', userId),
    openWatches: async () => list('WHERE told_at IS NULL ORDER BY at'),
    cancelWatch: (userId: string, id: string) =>
      changed('DELETE FROM chat_watches WHERE user_id = ? AND id = ?', userId, id),
    claimWatch: (id: string, at: number) =>
      changed('UPDATE chat_watches SET told_at = ? WHERE id = ? AND told_at IS NULL', at, id),
    releaseWatch: async (id: string): Promise<void> => {
      await changed('UPDATE chat_watches SET told_at = NULL WHERE id = ?', id);
    },
  };
}

interface WatchRow {
  told_at: number | null;
  watch: string;
}

function insertWatch(database: SqliteDatabase, watch: Watch, most: number): 'added' | 'known' | 'full' {
  const same = database
    .statement<[string, string], { told_at: number | null }>(
      'SELECT told_at FROM chat_watches WHERE user_id = ? AND question = ?',
    )
    .get(watch.userId, watch.question);
  if (same && same.told_at === null) return 'known';
  const open = database
    .statement<[string], { open: number }>(
      'SELECT count(*) AS open FROM chat_watches WHERE user_id = ? AND told_at IS NULL',
    )
    .get(watch.userId);
  if ((open?.open ?? 0) >= most) return 'full';
  database
    .statement(
      'INSERT OR REPLACE INTO chat_watches (id, at, user_id, question, watch) VALUES (?, ?, ?, ?, ?)',
    )
    .run(watch.id, watch.at, watch.userId, watch.question, JSON.stringify(watch));
  return 'added';
}

function storedWatch(row: WatchRow): Watch {
  return { ...(JSON.parse(row.watch) as Watch), toldAt: row.told_at };
}
