/** How often a feed wants to be read, what an entry said when it was read, and which headlines a channel is owed. */
export const headlines = `
ALTER TABLE feeds ADD COLUMN ttl_minutes INTEGER;
ALTER TABLE feed_entries ADD COLUMN digest TEXT;
ALTER TABLE feed_entries ADD COLUMN headline TEXT;    -- wanted, due, posted; null: not for posting
CREATE INDEX feed_entries_article ON feed_entries (article_id);
CREATE INDEX feed_entries_headline ON feed_entries (headline) WHERE headline IS NOT NULL;
`;
