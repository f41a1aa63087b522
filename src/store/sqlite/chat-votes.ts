import type { Database } from 'better-sqlite3';
import type { Vote } from '../chat-store.js';

/** Votes on answers, with reasons. */
export function chatVotes(database: Database) {
  const upsert = database.prepare(
    `INSERT INTO chat_votes (answer_id, user_id, guild_id, at, helpful, reason, cited)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (answer_id, user_id)
     DO UPDATE SET at = excluded.at, helpful = excluded.helpful, reason = excluded.reason`,
  );
  const select = database.prepare<[string | null, number], VoteRow>(
    `SELECT answer_id, user_id, guild_id, at, helpful, reason, cited FROM chat_votes
     WHERE guild_id IS ? ORDER BY at DESC LIMIT ?`,
  );

  return {
    vote: async (vote: Vote): Promise<void> => {
      const { answerId, userId, guildId, at, helpful, reason, cited } = vote;
      upsert.run(answerId, userId, guildId, at, helpful ? 1 : 0, reason, JSON.stringify(cited));
    },
    votes: async (guildId: string | null, limit: number): Promise<Vote[]> =>
      select.all(guildId, limit).map(storedVote),
  };
}

interface VoteRow {
  answer_id: string;
  user_id: string;
  guild_id: string | null;
  at: number;
  helpful: number;
  reason: string | null;
  cited: string;
}

function storedVote(row: VoteRow): Vote {
  return {
    answerId: row.answer_id,
    userId: row.user_id,
    guildId: row.guild_id,
    at: row.at,
    helpful: row.helpful === 1,
    reason: row.reason,
    cited: JSON.parse(row.cited) as string[],
  };
}
