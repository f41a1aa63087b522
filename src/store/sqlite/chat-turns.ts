import type { StoredTurn } from '../chat-store.js';
import type { SqliteDatabase } from './database.js';
import type { GroupCommit } from './group-commit.js';

/** The turns of conversations. */
export function chatTurns(database: SqliteDatabase, commits: GroupCommit) {
  return {
    addTurn: (conversation: string, turn: StoredTurn, at: number, keep: number): Promise<void> =>
      commits.write(() => {
        database
          .statement('INSERT INTO chat_turns (conversation, at, user_id, turn) VALUES (?, ?, ?, ?)')
          .run(conversation, at, turn.asker ?? null, JSON.stringify(turn));
        database
          .statement(
            `DELETE FROM chat_turns WHERE conversation = ? AND id NOT IN
             (SELECT id FROM chat_turns WHERE conversation = ? ORDER BY id DESC LIMIT ?)`,
          )
          .run(conversation, conversation, keep);
      }),
    turns: async (conversation: string, since: number): Promise<StoredTurn[]> =>
      database.read(() =>
        database
          .statement<[string, number], { turn: string }>(
            'SELECT turn FROM chat_turns WHERE conversation = ? AND at >= ? ORDER BY id',
          )
          .all(conversation, since)
          .map((row) => JSON.parse(row.turn) as StoredTurn),
      ),
    copyTurns: (from: string, to: string): Promise<void> =>
      commits.write(() => {
        database
          .statement(
            `INSERT INTO chat_turns (conversation, at, user_id, turn)
             SELECT ?, at, user_id, turn FROM chat_turns WHERE conversation = ? ORDER BY id`,
          )
          .run(to, from);
      }),
  };
}
