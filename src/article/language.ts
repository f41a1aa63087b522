import { guessLanguage, wordShare } from './detect-language.js';

/** A text is plainly not in a language we know no words of when so many of its words are another's most frequent. */
const plainShare = 0.1;
/** Or when another has so many times as many as the tag's: neighbours (Danish, Norwegian) share most of them. */
const plainLead = 2;
/** Written forms of Norwegian and names of Chinese that readers and tags call by one code. */
const oneCode: Record<string, string> = { nb: 'no', nn: 'no', cmn: 'zh' };

/**
 * ISO 639-1 code of a language tag (`it-IT`, `de_AT`, `EN`, `ita`), or null when it is none.
 */
export function languageOfTag(tag: string | null | undefined): string | null {
  const candidate = tag?.trim().replaceAll('_', '-').slice(0, 35);
  if (!candidate || !/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(candidate)) return null;
  const { language } = new Intl.Locale(candidate);
  const code = oneCode[language] ?? language;
  return code.length === 2 ? code : null;
}

/**
 * The language of a page: what its tag says, unless the text plainly is in another: page templates often keep the
 * language of whoever made them.
 */
export function languageOfPage(tag: string | null, text: string): string | null {
  const tagged = languageOfTag(tag);
  const guess = guessLanguage(text);
  if (!tagged || !guess) return tagged ?? guess?.language ?? null;
  if (guess.byScript) return scriptOf(tagged) === scriptOf(guess.language) ? tagged : guess.language;
  const share = wordShare(text, tagged);
  const isOther = share === null ? guess.share >= plainShare : guess.share > plainLead * share;
  return isOther ? guess.language : tagged;
}

/** The script a language is mostly written in (`Latn`, `Jpan`), by Unicode's likely subtags. */
function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
