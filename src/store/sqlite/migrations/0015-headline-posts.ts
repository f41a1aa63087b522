/** Which messages show headlines of which articles, so that those of a forgotten one can be taken out. */
export const headlinePosts = `
CREATE TABLE headline_posts (
  message_id TEXT PRIMARY KEY,
  post TEXT NOT NULL,                 -- JSON: how it is drawn again
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE headline_post_articles (
  message_id TEXT NOT NULL REFERENCES headline_posts (message_id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  PRIMARY KEY (article_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX headline_post_articles_message ON headline_post_articles (message_id);
`;
