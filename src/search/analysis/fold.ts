/**
 * One form for the many ways of writing the same word: NFKC, lower case, no accents, one kind of apostrophe.
 * Letters that Unicode does not decompose are spelt out, as people without them on their keyboard do.
 */
export function fold(text: string): string {
  if (!/[^\x20-\x7e\n]|`/.test(text)) return text.toLowerCase();
  // Characters that meet no combining mark fold one by one: what each becomes is remembered.
  if (/[^\0-ʯ\u2010-₟™]/.test(text)) return foldWhole(text);
  return text.replace(/[^\0-\x7f]|`/g, foldOne).toLowerCase();
}

function foldWhole(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(/[øæœßðþłđı]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** At most as many as the range of `fold` has. */
const folded = new Map<string, string>();

function foldOne(character: string): string {
  let known = folded.get(character);
  if (known === undefined) {
    known = foldWhole(character);
    folded.set(character, known);
  }
  return known;
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
