import type { ChatStore } from '../chat-store.js';
import { chatAnswers } from './chat-answers.js';
import { chatDeletion } from './chat-deletion.js';
import { chatMarks } from './chat-marks.js';
import { chatTurns } from './chat-turns.js';
import { chatVotes } from './chat-votes.js';
import { chatWatches } from './chat-watches.js';
import type { SqliteDatabase } from './database.js';
import { GroupCommit } from './group-commit.js';

/** `ChatStore` in the library's own file. */
export function createSqliteChatStore(database: SqliteDatabase): ChatStore {
  const commits = new GroupCommit(database);
  return {
    ...chatTurns(database, commits),
    ...chatAnswers(database, commits),
    ...chatMarks(database, commits),
    ...chatVotes(database, commits),
    ...chatWatches(database, commits),
    ...guildsAndNotes(database, commits),
    ...chatDeletion(database, commits),
  };
}

function guildsAndNotes(database: SqliteDatabase, commits: GroupCommit) {
  return {
    guildSettings: async (): Promise<Map<string, string>> =>
      database.read(() => {
        const rows = database
          .statement<[], { guild_id: string; settings: string }>('SELECT guild_id, settings FROM chat_guilds')
          .all();
        return new Map(rows.map((row) => [row.guild_id, row.settings]));
      }),
    saveGuildSettings: (guildId: string, settings: string): Promise<void> =>
      commits.write(() => {
        database
          .statement('INSERT OR REPLACE INTO chat_guilds (guild_id, settings) VALUES (?, ?)')
          .run(guildId, settings);
      }),
    note: async (name: string): Promise<string | null> =>
      database.read(() => {
        const row = database
          .statement<[string], { value: string }>('SELECT value FROM chat_notes WHERE name = ?')
          .get(name);
        return row?.value ?? null;
      }),
    setNote: (name: string, value: string): Promise<void> =>
      commits.write(() => {
        database.statement('INSERT OR REPLACE INTO chat_notes (name, value) VALUES (?, ?)').run(name, value);
      }),
  };
}
