/**
 * What news count the same people as: one account has eighteen victims, the next sixteen dead, an English question asks
 * how many died. By the beginnings of folded stems, `$` where the stem is all; Italian, English, German, French, Spanish
 * and Portuguese.
 */
const people: readonly (readonly [string, RegExp])[] = [
  [
    '=dead',
    /^(?:mort|vittim|decess|deced|uccis|dead$|death|die?$|kill|victim|fatalit|tot$|todesopf|opf$|opfer|verstorb|muert|fallec|vitim|obit)/,
  ],
  ['=hurt', /^(?:fer$|her$|injur|wound|verletz|bless)/],
  ['=displaced', /^(?:sfoll|evacu|evaku|displac|homeless|senzatett|desplaz|deslocad|obdachlos)/],
  ['=missing', /^(?:dispers|missing|unaccount|vermiss|disparu|desaparec)/],
];

/** The people that a stem counts, or the stem itself. */
export function countedPeople(stem: string): string {
  return people.find(([, beginnings]) => beginnings.test(stem))?.[0] ?? stem;
}

/** Whether a word, by its stems, stands among others, or another for the same people. */
export function stands(stems: readonly string[], among: ReadonlySet<string>): boolean {
  if (stems.some((stem) => among.has(stem))) return true;
  const people = stems.map(countedPeople).filter((counted, at) => counted !== stems[at]);
  return people.length > 0 && [...among].some((stem) => people.includes(countedPeople(stem)));
}
