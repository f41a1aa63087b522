/** What a feed fails with as a code, so that it can be told in the reader's language. */
export const failureCodes = `
ALTER TABLE feeds ADD COLUMN failure_code TEXT;
`;
