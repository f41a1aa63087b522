import type { ChatExpiry, Forgotten } from '../chat-store.js';
import type { SqliteDatabase } from './database.js';
import type { GroupCommit } from './group-commit.js';

/** What leaves the memory of chats: by a person's wish, with an article, with time. */
export function chatDeletion(database: SqliteDatabase, commits: GroupCommit) {
  const run = (sql: string, value: string | number): number => database.statement(sql).run(value).changes;

  return {
    forgetUser: (userId: string): Promise<Forgotten> =>
      commits.write(() => ({
        turns: run('DELETE FROM chat_turns WHERE user_id = ?', userId),
        answers: run('DELETE FROM chat_answers WHERE user_id = ?', userId),
        votes: run('DELETE FROM chat_votes WHERE user_id = ?', userId),
        watches: run('DELETE FROM chat_watches WHERE user_id = ?', userId),
      })),
    forgetArticle: (articleId: string): Promise<void> =>
      commits.write(() => {
        run(
          `DELETE FROM chat_turns WHERE EXISTS
           (SELECT 1 FROM json_each(turn, '$.articleIds') WHERE value = ?)`,
          articleId,
        );
        run(
          'DELETE FROM chat_answers WHERE id IN (SELECT answer_id FROM chat_citations WHERE article_id = ?)',
          articleId,
        );
      }),
    expire: ({ turns, answers, votes, watches }: Partial<ChatExpiry>): Promise<void> =>
      commits.write(() => {
        if (turns !== undefined) {
          run('DELETE FROM chat_turns WHERE at < ?', turns);
          run('DELETE FROM chat_questions WHERE at < ?', turns);
        }
        if (answers !== undefined) {
          run('DELETE FROM chat_answers WHERE at < ?', answers);
          run('DELETE FROM chat_withdrawals WHERE at < ?', answers);
          run('DELETE FROM headline_posts WHERE at < ?', answers);
        }
        if (votes !== undefined) run('DELETE FROM chat_votes WHERE at < ?', votes);
        if (watches !== undefined) run('DELETE FROM chat_watches WHERE at < ?', watches);
      }),
  };
}
