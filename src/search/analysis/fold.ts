/**
 * One form for the many ways of writing the same word: NFKC, lower case, no accents, one kind of apostrophe.
 * Letters that Unicode does not decompose are spelt out, as people without them on their keyboard do.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(/[øæœßðþłđı]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

const spelt: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
