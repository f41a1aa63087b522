/** Merging the full-text index is left to each write (`mergeSegments`): what is there becomes one segment now. */
export const merging = `
INSERT INTO passage_index (passage_index, rank) VALUES ('automerge', 0);
INSERT INTO passage_index (passage_index, rank) VALUES ('usermerge', 2);
INSERT INTO passage_index (passage_index) VALUES ('optimize');
`;
