import type { Database } from 'better-sqlite3';
import type { ChatExpiry, ChatStore, Forgotten } from '../chat-store.js';
import { chatAnswers } from './chat-answers.js';
import { chatTurns } from './chat-turns.js';
import { chatVotes } from './chat-votes.js';
import { chatWatches } from './chat-watches.js';

/** `ChatStore` on SQLite. The database has been migrated (`chat-schema.ts`) and enforces foreign keys. */
export function createSqliteChatStore(database: Database): ChatStore {
  return {
    ...chatTurns(database),
    ...chatAnswers(database),
    ...chatVotes(database),
    ...chatWatches(database),
    ...guildsAndNotes(database),
    ...deletion(database),
  };
}

function guildsAndNotes(database: Database) {
  const guilds = database.prepare<[], { guild_id: string; settings: string }>(
    'SELECT guild_id, settings FROM chat_guilds',
  );
  const saveGuild = database.prepare('INSERT OR REPLACE INTO chat_guilds (guild_id, settings) VALUES (?, ?)');
  const note = database.prepare<[string], { value: string }>('SELECT value FROM chat_notes WHERE name = ?');
  const setNote = database.prepare('INSERT OR REPLACE INTO chat_notes (name, value) VALUES (?, ?)');

  return {
    guildSettings: async () => new Map(guilds.all().map((row) => [row.guild_id, row.settings])),
    saveGuildSettings: async (guildId: string, settings: string): Promise<void> => {
      saveGuild.run(guildId, settings);
    },
    note: async (name: string) => note.get(name)?.value ?? null,
    setNote: async (name: string, value: string): Promise<void> => {
      setNote.run(name, value);
    },
  };
}

function deletion(database: Database) {
  const ofUser = {
    turns: database.prepare('DELETE FROM chat_turns WHERE user_id = ?'),
    answers: database.prepare('DELETE FROM chat_answers WHERE user_id = ?'),
    votes: database.prepare('DELETE FROM chat_votes WHERE user_id = ?'),
    watches: database.prepare('DELETE FROM chat_watches WHERE user_id = ?'),
  };
  const beforeTime = {
    turns: database.prepare('DELETE FROM chat_turns WHERE at < ?'),
    questions: database.prepare('DELETE FROM chat_questions WHERE at < ?'),
    answers: database.prepare('DELETE FROM chat_answers WHERE at < ?'),
    votes: database.prepare('DELETE FROM chat_votes WHERE at < ?'),
    watches: database.prepare('DELETE FROM chat_watches WHERE at < ?'),
  };
  const turnsOfArticle = database.prepare(
    `DELETE FROM chat_turns WHERE EXISTS
     (SELECT 1 FROM json_each(turn, '$.articleIds') WHERE value = ?)`,
  );
  const answersOfArticle = database.prepare(
    'DELETE FROM chat_answers WHERE id IN (SELECT answer_id FROM chat_citations WHERE article_id = ?)',
  );

  const forgetUser = database.transaction(
    (userId: string): Forgotten => ({
      turns: ofUser.turns.run(userId).changes,
      answers: ofUser.answers.run(userId).changes,
      votes: ofUser.votes.run(userId).changes,
      watches: ofUser.watches.run(userId).changes,
    }),
  );
  const expire = database.transaction((before: ChatExpiry) => {
    beforeTime.turns.run(before.turns);
    beforeTime.questions.run(before.turns);
    beforeTime.answers.run(before.answers);
    beforeTime.votes.run(before.votes);
    beforeTime.watches.run(before.watches);
  });
  const forgetArticle = database.transaction((articleId: string) => {
    turnsOfArticle.run(articleId);
    answersOfArticle.run(articleId);
  });

  return {
    forgetUser: async (userId: string) => forgetUser(userId),
    forgetArticle: async (articleId: string): Promise<void> => forgetArticle(articleId),
    expire: async (before: ChatExpiry): Promise<void> => expire(before),
  };
}
