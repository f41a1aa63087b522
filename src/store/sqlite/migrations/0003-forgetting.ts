/** An article that is forgotten takes the conversations and answers that quote it along, in the same transaction. */
export const forgetting = `
CREATE TRIGGER forget_article AFTER INSERT ON forgotten WHEN new.name = new.article_id BEGIN
  DELETE FROM chat_turns WHERE EXISTS
    (SELECT 1 FROM json_each(turn, '$.articleIds') WHERE value = new.article_id);
  DELETE FROM chat_answers WHERE id IN
    (SELECT answer_id FROM chat_citations WHERE article_id = new.article_id);
END;
`;
