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
const fewestWords = 5;

/** ISO 639-1 of a text of some length, by its script and its most frequent words; null where neither tells. */
export function detectLanguage(text: string): string | null {
  const read = text.slice(0, seen);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of scripts) {
    const enough = language === 'uk' ? 0.02 : language === 'ja' ? 0.15 : 0.4;
    if (letters > 0 && (read.match(pattern)?.length ?? 0) / letters > enough) return language;
  }
  const counts = new Map<string, number>();
  for (const word of read.toLowerCase().match(/\p{L}+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(words).map(([language, list]) => {
    const score = list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    return { language, score };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score >= fewestWords ? best.language : null;
}
