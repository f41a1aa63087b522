import type { AnswerToCheck, GivenAnswer, Withdrawal } from '../chat-store.js';
import type { SqliteDatabase } from './database.js';
import type { GroupCommit } from './group-commit.js';

/**
 * A write is dated before it is committed, and may wait its turn: what was stored so many milliseconds before an
 * answer was last checked is looked at again.
 */
const overlap = 60_000;

/** What public messages have to be told of the library's changes. */
export function chatMarks(database: SqliteDatabase, commits: GroupCommit) {
  return {
    answersToCheck: async (): Promise<AnswerToCheck[]> =>
      database.read(() =>
        database
          .statement<[{ overlap: number }], { message_id: string; answer: string; marked: string }>(
            `SELECT message_id, answer, marked FROM chat_answers
             WHERE private = 0 AND message_id IS NOT NULL AND EXISTS (
               SELECT 1 FROM chat_citations LEFT JOIN articles ON articles.id = article_id
               WHERE answer_id = chat_answers.id
                 AND article_id NOT IN (SELECT value FROM json_each(chat_answers.marked))
                 AND (articles.id IS NULL OR articles.stored_at > strftime('%Y-%m-%dT%H:%M:%fZ',
                   (coalesce(checked_at, chat_answers.at) - :overlap) / 1000.0, 'unixepoch')))
             ORDER BY chat_answers.at DESC`,
          )
          .all({ overlap })
          .map(({ message_id: messageId, answer, marked }) => ({
            answer: { ...(JSON.parse(answer) as GivenAnswer), messageId },
            messageId,
            marked: JSON.parse(marked) as string[],
          })),
      ),
    answerChecked: (answerId: string, marked: readonly string[], at: number): Promise<void> =>
      commits.write(() => {
        database
          .statement<[number, string, string]>(
            'UPDATE chat_answers SET checked_at = ?, marked = ? WHERE id = ?',
          )
          .run(at, JSON.stringify(marked), answerId);
      }),
    withdrawals: async (): Promise<Withdrawal[]> =>
      database.read(() =>
        database
          .statement<[], { message_id: string; channel_id: string; language: string }>(
            'SELECT message_id, channel_id, language FROM chat_withdrawals ORDER BY at DESC',
          )
          .all()
          .map(({ message_id: messageId, channel_id: channelId, language }) => ({
            messageId,
            channelId,
            language,
          })),
      ),
    withdrawn: (messageId: string): Promise<void> =>
      commits.write(() => {
        database.statement<[string]>('DELETE FROM chat_withdrawals WHERE message_id = ?').run(messageId);
      }),
  };
}
