/** What is remembered of those who ask (`ChatStore`). Times are milliseconds since 1970; lists are JSON. */
export const chat = `
CREATE TABLE chat_turns (
  id INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id TEXT,
  turn TEXT NOT NULL
) STRICT;
CREATE INDEX chat_turns_conversation ON chat_turns (conversation, id);
CREATE INDEX chat_turns_user ON chat_turns (user_id);

CREATE TABLE chat_answers (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  message_id TEXT,
  private INTEGER NOT NULL,
  answer TEXT NOT NULL
) STRICT;
CREATE INDEX chat_answers_channel ON chat_answers (channel_id, at);
CREATE INDEX chat_answers_message ON chat_answers (message_id);
CREATE INDEX chat_answers_user ON chat_answers (user_id);

CREATE TABLE chat_citations (
  answer_id TEXT NOT NULL REFERENCES chat_answers (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  PRIMARY KEY (article_id, answer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_citations_answer ON chat_citations (answer_id);

CREATE TABLE chat_questions (
  answer_id TEXT PRIMARY KEY REFERENCES chat_answers (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  question TEXT NOT NULL
) STRICT;

CREATE TABLE chat_votes (
  answer_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  guild_id TEXT,
  at INTEGER NOT NULL,
  helpful INTEGER NOT NULL,
  reason TEXT,
  cited TEXT NOT NULL,
  PRIMARY KEY (answer_id, user_id)
) STRICT;
CREATE INDEX chat_votes_guild ON chat_votes (guild_id, at);
CREATE INDEX chat_votes_user ON chat_votes (user_id);

CREATE TABLE chat_watches (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  question TEXT NOT NULL,
  told_at INTEGER,
  watch TEXT NOT NULL,
  UNIQUE (user_id, question)
) STRICT;

CREATE TABLE chat_guilds (guild_id TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT;
CREATE TABLE chat_notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;
