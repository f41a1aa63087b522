/** Articles with sections and earlier versions, passages with vectors, the full-text index and its vocabulary. */
export const library = `
CREATE TABLE articles (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT,
  outlet TEXT,
  title TEXT NOT NULL,
  standfirst TEXT,
  authors TEXT NOT NULL,              -- JSON array
  published_at TEXT,
  updated_at TEXT,
  language TEXT,
  tags TEXT NOT NULL,                 -- JSON array
  source TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  sample INTEGER NOT NULL,
  added_at TEXT NOT NULL,             -- when the id first came
  stored_at TEXT NOT NULL,            -- when this version came
  outlet_folded TEXT,                 -- lower case, no accents: for filters
  listing_folded TEXT NOT NULL        -- headline and outlet, folded: for \`articles WORDS\`
) STRICT;
CREATE INDEX articles_by_content ON articles (content_hash);
CREATE INDEX articles_by_day ON articles (published_at);
CREATE INDEX articles_by_outlet ON articles (outlet_folded, outlet);
CREATE INDEX articles_by_language ON articles (language);
CREATE INDEX articles_by_fingerprint ON articles (fingerprint);
CREATE INDEX articles_by_sample ON articles (sample);

CREATE TABLE sections (
  article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  heading TEXT,
  text TEXT NOT NULL,                 -- paragraphs joined by newlines
  PRIMARY KEY (article_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (                -- every source an article was read from
  source TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  page_hash TEXT NOT NULL,
  reader_version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sources_by_article ON sources (article_key);

CREATE TABLE raw_pages (              -- the page last read, of whichever source
  article_key INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
  page_hash TEXT NOT NULL,
  reader_version INTEGER NOT NULL,
  page BLOB NOT NULL                  -- brotli of the page as JSON
) STRICT;

CREATE TABLE article_versions (
  article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  version INTEGER NOT NULL,           -- 1 is the oldest
  stored_at TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  article BLOB NOT NULL,              -- brotli of the article as JSON
  PRIMARY KEY (article_key, version)
) STRICT;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used twice: other tables and the index file outlive a passage
  article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  section INTEGER NOT NULL,
  span_start INTEGER NOT NULL,        -- offsets into the section's text, in UTF-16 code units
  span_end INTEGER NOT NULL,
  sentences TEXT NOT NULL,            -- JSON array of offsets: start, end, start, end…
  header TEXT NOT NULL,
  generation INTEGER NOT NULL
) STRICT;
CREATE INDEX passages_by_article ON passages (article_key, section, span_start);
CREATE INDEX passages_by_generation ON passages (generation);

CREATE TABLE passage_vectors (
  passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
  vector BLOB NOT NULL,               -- float32, little endian
  sentences BLOB NOT NULL             -- int8, one sentence after the other
) STRICT;

CREATE TABLE removed_passages (
  passage_id INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL
) STRICT;
CREATE INDEX removed_passages_by_generation ON removed_passages (generation);

CREATE TABLE generations (
  generation INTEGER PRIMARY KEY      -- one a write, microseconds since 1970: two libraries never share one
) STRICT;

CREATE TABLE forgotten (
  name TEXT PRIMARY KEY,              -- the article's id, and each of its sources
  article_id TEXT NOT NULL,
  forgotten_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX forgotten_by_article ON forgotten (article_id);

CREATE VIRTUAL TABLE passage_index USING fts5 (
  headline, heading, text,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE passage_terms USING fts5vocab (passage_index, row);

CREATE TABLE term_trigrams (
  trigram TEXT NOT NULL,
  length INTEGER NOT NULL,            -- of the term
  term TEXT NOT NULL,
  PRIMARY KEY (trigram, length, term)
) STRICT, WITHOUT ROWID;
`;
