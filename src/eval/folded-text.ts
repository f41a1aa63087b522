/** Text as the scores compare it: NFKC, lower case, punctuation and white space folded to single spaces. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text contains one of the expected answers. */
export function containsAny(text: string, answers: readonly string[]): boolean {
  const folded = foldedText(text);
  return answers.some((answer) => folded.includes(foldedText(answer)));
}
