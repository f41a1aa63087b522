/**
 * Sections by row id: a table without one keeps its rows in the inner pages of its tree too, few to a page, and a
 * section of 15,000 was seven pages deep.
 */
export const sectionRows = `
CREATE TABLE section_rows (
  key INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  heading TEXT,
  text TEXT NOT NULL,                 -- paragraphs joined by newlines
  UNIQUE (article_key, position)
) STRICT;
INSERT INTO section_rows (article_key, position, heading, text)
  SELECT article_key, position, heading, text FROM sections ORDER BY article_key, position;
DROP TABLE sections;
ALTER TABLE section_rows RENAME TO sections;
`;
