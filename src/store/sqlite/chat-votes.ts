import type { Vote } from '../chat-store.js';
import type { SqliteDatabase } from './database.js';
import type { GroupCommit } from './group-commit.js';

/** Votes on answers, with reasons. */
export function chatVotes(database: SqliteDatabase, commits: GroupCommit) {
  return {
    vote: ({ answerId, userId, guildId, at, helpful, reason, cited }: Vote): Promise<void> =>
      commits.write(() => {
        database
          .statement(
            `INSERT INTO chat_votes (answer_id, user_id, guild_id, at, helpful, reason, cited)
             VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (answer_id, user_id)
             DO UPDATE SET at = excluded.at, helpful = excluded.helpful, reason = excluded.reason`,
          )
          .run(answerId, userId, guildId, at, helpful ? 1 : 0, reason, JSON.stringify(cited));
      }),
    votes: async (guildId: string | null, limit: number): Promise<Vote[]> =>
      database.read(() =>
        database
          .statement<[string | null, number], VoteRow>(
            `SELECT answer_id, user_id, guild_id, at, helpful, reason, cited FROM chat_votes
             WHERE guild_id IS ? ORDER BY at DESC LIMIT ?`,
          )
          .all(guildId, limit)
          .map(storedVote),
      ),
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
