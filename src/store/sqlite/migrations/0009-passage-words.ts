/** What search compares of a passage, analysed once. Null in what an older Edicola stored, until `analysePassages` has been there. */
export const passageWords = `
ALTER TABLE passages ADD COLUMN words TEXT;   -- the terms of each sentence, a line each
ALTER TABLE passages ADD COLUMN runs BLOB;    -- a sketch of its runs of words, 32-bit little endian
CREATE INDEX passages_without_words ON passages (id) WHERE words IS NULL;
`;
