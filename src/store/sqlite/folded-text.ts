/** Lower case without accents: `Città` and `citta` are one word to who looks for an article. */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}
