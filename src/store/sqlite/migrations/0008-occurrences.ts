/** Where each word stands, as the full-text index has it: what scores are made of. */
export const occurrences = `
CREATE VIRTUAL TABLE passage_occurrences USING fts5vocab (passage_index, instance);
`;
