import type { Database } from 'better-sqlite3';
import type { GivenAnswer, HeldQuestion } from '../chat-store.js';

/** The ledger of answers given, and the questions held for their buttons. */
export function chatAnswers(database: Database) {
  const insert = database.prepare(
    'INSERT INTO chat_answers (id, at, user_id, channel_id, message_id, private, answer) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertCitation = database.prepare(
    'INSERT OR IGNORE INTO chat_citations (answer_id, article_id) VALUES (?, ?)',
  );
  const insertQuestion = database.prepare(
    'INSERT INTO chat_questions (answer_id, at, question) VALUES (?, ?, ?)',
  );
  const setMessage = database.prepare('UPDATE chat_answers SET message_id = ? WHERE id = ?');
  const byId = database.prepare<[string], AnswerRow>(
    'SELECT message_id, answer FROM chat_answers WHERE id = ?',
  );
  const byMessage = database.prepare<[string], AnswerRow>(
    'SELECT message_id, answer FROM chat_answers WHERE message_id = ?',
  );
  const last = database.prepare<[string, string], AnswerRow>(
    `SELECT message_id, answer FROM chat_answers
     WHERE channel_id = ? AND (private = 0 OR user_id = ?) ORDER BY at DESC, rowid DESC LIMIT 1`,
  );
  const citing = database.prepare<[string], AnswerRow>(
    `SELECT message_id, answer FROM chat_answers JOIN chat_citations ON answer_id = id
     WHERE article_id = ? ORDER BY at DESC`,
  );
  const question = database.prepare<[string], { question: string }>(
    'SELECT question FROM chat_questions WHERE answer_id = ?',
  );

  const record = database.transaction((answer: GivenAnswer, held: HeldQuestion) => {
    const { id, at, userId, channelId, messageId } = answer;
    insert.run(id, at, userId, channelId, messageId, answer.private ? 1 : 0, JSON.stringify(answer));
    for (const { articleId } of answer.citations) insertCitation.run(id, articleId);
    insertQuestion.run(id, held.at, JSON.stringify(held));
  });

  return {
    recordAnswer: async (answer: GivenAnswer, held: HeldQuestion): Promise<void> => record(answer, held),
    setMessage: async (answerId: string, messageId: string): Promise<void> => {
      setMessage.run(messageId, answerId);
    },
    answer: async (id: string) => answerOf(byId.get(id)),
    answerInMessage: async (messageId: string) => answerOf(byMessage.get(messageId)),
    lastAnswer: async (channelId: string, userId: string) => answerOf(last.get(channelId, userId)),
    answersCiting: async (articleId: string) => citing.all(articleId).map(storedAnswer),
    heldQuestion: async (answerId: string): Promise<HeldQuestion | null> => {
      const row = question.get(answerId);
      return row ? (JSON.parse(row.question) as HeldQuestion) : null;
    },
  };
}

interface AnswerRow {
  message_id: string | null;
  answer: string;
}

function answerOf(row: AnswerRow | undefined): GivenAnswer | null {
  return row ? storedAnswer(row) : null;
}

function storedAnswer(row: AnswerRow): GivenAnswer {
  return { ...(JSON.parse(row.answer) as GivenAnswer), messageId: row.message_id };
}
