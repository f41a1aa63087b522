/** What lists and searches say of an article, kept in its row: counting it for each took most of their time. */
export const summaries = `
ALTER TABLE articles ADD COLUMN headings TEXT NOT NULL DEFAULT '[]';    -- JSON array in order; null is the lead
ALTER TABLE articles ADD COLUMN passages INTEGER NOT NULL DEFAULT 0;
UPDATE articles SET
  headings = (SELECT json_group_array(heading) FROM
    (SELECT heading FROM sections WHERE article_key = key ORDER BY position)),
  passages = (SELECT count(*) FROM passages WHERE article_key = key);
`;
