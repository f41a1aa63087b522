import type { GivenAnswer, HeldQuestion } from '../chat-store.js';
import type { SqliteDatabase } from './database.js';
import type { GroupCommit } from './group-commit.js';

/** The ledger of answers given, and the questions held for their buttons. */
export function chatAnswers(database: SqliteDatabase, commits: GroupCommit) {
  const one = (sql: string, ...values: string[]): GivenAnswer | null =>
    database.read(() => {
      const row = database.statement<string[], AnswerRow>(sql).get(...values);
      return row ? storedAnswer(row) : null;
    });

  return {
    recordAnswer: (answer: GivenAnswer, held: HeldQuestion): Promise<void> =>
      commits.write(() => insertAnswer(database, answer, held)),
    setMessage: (answerId: string, messageId: string): Promise<void> =>
      commits.write(() => {
        database.statement('UPDATE chat_answers SET message_id = ? WHERE id = ?').run(messageId, answerId);
      }),
    answer: async (id: string) => one(`${select} WHERE id = ?`, id),
    answerInMessage: async (messageId: string) => one(`${select} WHERE message_id = ?`, messageId),
    lastAnswer: async (channelId: string, userId: string) =>
      one(
        `${select} WHERE channel_id = ? AND (private = 0 OR user_id = ?) ORDER BY at DESC, rowid DESC LIMIT 1`,
        channelId,
        userId,
      ),
    answersCiting: async (articleId: string): Promise<GivenAnswer[]> =>
      database.read(() =>
        database
          .statement<[string], AnswerRow>(
            `${select} JOIN chat_citations ON answer_id = id WHERE article_id = ? ORDER BY at DESC`,
          )
          .all(articleId)
          .map(storedAnswer),
      ),
    heldQuestion: async (answerId: string): Promise<HeldQuestion | null> =>
      database.read(() => {
        const row = database
          .statement<[string], { question: string }>(
            'SELECT question FROM chat_questions WHERE answer_id = ?',
          )
          .get(answerId);
        return row ? (JSON.parse(row.question) as HeldQuestion) : null;
      }),
  };
}

const select = 'SELECT message_id, answer FROM chat_answers';

interface AnswerRow {
  message_id: string | null;
  answer: string;
}

function insertAnswer(database: SqliteDatabase, answer: GivenAnswer, held: HeldQuestion): void {
  const { id, at, userId, channelId, messageId } = answer;
  database
    .statement(
      `INSERT INTO chat_answers (id, at, user_id, channel_id, message_id, private, answer)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, at, userId, channelId, messageId, answer.private ? 1 : 0, JSON.stringify(answer));
  const cite = database.statement(
    'INSERT OR IGNORE INTO chat_citations (answer_id, article_id) VALUES (?, ?)',
  );
  for (const { articleId } of answer.citations) cite.run(id, articleId);
  database
    .statement('INSERT INTO chat_questions (answer_id, at, question) VALUES (?, ?, ?)')
    .run(id, held.at, JSON.stringify(held));
}

function storedAnswer(row: AnswerRow): GivenAnswer {
  return { ...(JSON.parse(row.answer) as GivenAnswer), messageId: row.message_id };
}
