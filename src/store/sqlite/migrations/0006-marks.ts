/**
 * Which sources of a public answer have been marked as changed, and which messages quoted what is forgotten: the
 * answers themselves go at once, with the article.
 */
export const marks = `
ALTER TABLE chat_answers ADD COLUMN checked_at INTEGER;               -- held against the library; null: never yet
ALTER TABLE chat_answers ADD COLUMN marked TEXT NOT NULL DEFAULT '[]'; -- JSON: ids of the articles marked

CREATE TABLE chat_withdrawals (
  message_id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  language TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

DROP TRIGGER forget_article;
CREATE TRIGGER forget_article AFTER INSERT ON forgotten WHEN new.name = new.article_id BEGIN
  DELETE FROM chat_turns WHERE EXISTS
    (SELECT 1 FROM json_each(turn, '$.articleIds') WHERE value = new.article_id);
  INSERT OR IGNORE INTO chat_withdrawals (message_id, channel_id, language, at)
    SELECT message_id, channel_id, answer ->> '$.language', at FROM chat_answers
    WHERE private = 0 AND message_id IS NOT NULL AND id IN
      (SELECT answer_id FROM chat_citations WHERE article_id = new.article_id);
  DELETE FROM chat_answers WHERE id IN
    (SELECT answer_id FROM chat_citations WHERE article_id = new.article_id);
END;
`;
