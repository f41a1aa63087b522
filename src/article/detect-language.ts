/** Frequent short words that tell languages of one script apart. */
const words: Record<string, string> = {
  it: 'il di che è della per con non una sono del nel anche gli alla dei più',
  en: 'the of and to in that is for was with are has this from have will his',
  de: 'der die und das den von zu mit sich des auf für ist nicht eine dem ein auch',
  fr: 'le les des et est une dans du pour que qui sur pas par plus avec cette ont',
  es: 'el los las que una por con para del se su más como pero ha este sobre',
  pt: 'os uma não com para da do em dos mais como foi ao pelo são também',
  nl: 'het een van en de dat niet zijn voor met op ook aan werd bij naar',
  da: 'og det at en er ikke på til der som med har den af blev også',
  no: 'og det som på er ikke til av har han hun med ble også var',
  sv: 'och att det som på är inte för med av har en också till vid',
  pl: 'i w nie na się jest że do to z jak przez od po oraz są',
  cs: 'a se na je že v to by s jako pro ale které také jsem podle',
  tr: 've bir bu için da ile olarak çok olan daha gibi kadar oldu',
  is: 'og að í á er sem til við um var það ekki hann með',
  fi: 'ja on ei että se oli hän myös kun mutta ovat sekä',
  hu: 'a az és hogy nem egy is volt meg de csak már',
  ro: 'și în de la cu nu pe care este din pentru fost mai',
  hr: 'i je u na se da za su od koji nije što kao',
  ca: 'els amb que per una són del però aquest més ha les',
  zu: 'ukuthi uma futhi kodwa ngoba lapho kanye wathi nge',
};
const scripts: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

const seen = 6000;
const fewestWords = 2;
/** Articles have .17 and more; languages that put much into one word less (Turkish .08, Zulu .04); by chance .02. */
const leastShare = 0.035;

/** What a text says of its language. */
export interface LanguageGuess {
  language: string;
  /** Share of the text's letters or words that speak for it, 0 to 1. */
  share: number;
  /** Whether only the script spoke, which several languages may share. */
  byScript: boolean;
}

/** ISO 639-1 of a text, by its script and its most frequent words; null where neither tells. */
export function detectLanguage(text: string): string | null {
  return guessLanguage(text)?.language ?? null;
}

export function guessLanguage(text: string): LanguageGuess | null {
  const read = text.slice(0, seen);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of scripts) {
    const enough = language === 'uk' ? 0.02 : language === 'ja' ? 0.15 : 0.4;
    const share = (read.match(pattern)?.length ?? 0) / Math.max(1, letters);
    if (share > enough) return { language, share, byScript: true };
  }
  const [first] = Object.keys(words)
    .map((language) => ({ language, share: wordShare(read, language) ?? 0 }))
    .sort((one, other) => other.share - one.share);
  const count = read.match(/\p{L}+/gu)?.length ?? 0;
  const speaks = first && first.share >= leastShare && first.share * count >= fewestWords;
  return speaks ? { ...first, byScript: false } : null;
}

/** The share of a text's words, 0 to 1, that are frequent words of a language; null for languages whose words are not known. */
export function wordShare(text: string, language: string): number | null {
  if (!words[language]) return null;
  const frequent = new Set(words[language].split(' '));
  const found =
    text
      .slice(0, seen)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return found.filter((word) => frequent.has(word)).length / Math.max(1, found.length);
}
