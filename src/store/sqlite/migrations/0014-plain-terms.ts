/** The terms of sentences told how their words begin; nobody asks any more, and all are analysed again. */
export const plainTerms = `
UPDATE passages SET words = NULL WHERE words LIKE '%/%';
`;
