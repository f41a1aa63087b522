/** What a question may be, in characters. */
export const questionLength = { least: 3, most: 500 } as const;

/** Whether a text can be a question at all: some words, and not a whole page of them. */
export function isQuestion(text: string): boolean {
  const { length } = text.trim();
  if (length < questionLength.least || length > questionLength.most) return false;
  return (
    /\p{L}{2}/u.test(text) ||
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(text)
  );
}
