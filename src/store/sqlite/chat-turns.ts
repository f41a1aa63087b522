import type { Database } from 'better-sqlite3';
import type { StoredTurn } from '../chat-store.js';

/** The turns of conversations. */
export function chatTurns(database: Database) {
  const insert = database.prepare(
    'INSERT INTO chat_turns (conversation, at, user_id, turn) VALUES (?, ?, ?, ?)',
  );
  const trim = database.prepare(
    `DELETE FROM chat_turns WHERE conversation = ? AND id NOT IN
     (SELECT id FROM chat_turns WHERE conversation = ? ORDER BY id DESC LIMIT ?)`,
  );
  const select = database.prepare<[string, number], { turn: string }>(
    'SELECT turn FROM chat_turns WHERE conversation = ? AND at >= ? ORDER BY id',
  );
  const copy = database.prepare(
    `INSERT INTO chat_turns (conversation, at, user_id, turn)
     SELECT ?, at, user_id, turn FROM chat_turns WHERE conversation = ? ORDER BY id`,
  );

  const add = database.transaction((conversation: string, turn: StoredTurn, at: number, keep: number) => {
    insert.run(conversation, at, turn.asker ?? null, JSON.stringify(turn));
    trim.run(conversation, conversation, keep);
  });

  return {
    addTurn: async (conversation: string, turn: StoredTurn, at: number, keep: number): Promise<void> =>
      add(conversation, turn, at, keep),
    turns: async (conversation: string, since: number): Promise<StoredTurn[]> =>
      select.all(conversation, since).map((row) => JSON.parse(row.turn) as StoredTurn),
    copyTurns: async (from: string, to: string): Promise<void> => {
      copy.run(to, from);
    },
  };
}
