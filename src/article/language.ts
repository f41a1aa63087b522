import { francAll } from 'franc-min';

/** Enough text to be sure, and little enough to take a millisecond. */
const longestSample = 2_000;
const shortestSample = 40;
/** Neighbouring languages (Danish, Norwegian, Swedish) take turns in the first places of a guess. */
const placesThatAgree = 4;
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

/** ISO 639-1 code of the language a text is written in, by its letter trigrams (franc); null for a few words. */
export function detectLanguage(text: string): string | null {
  return guesses(text)[0] ?? null;
}

/**
 * The language of a page: what its tag says, unless the text plainly is in another: page templates often keep the
 * language of whoever made them.
 */
export function languageOfPage(tag: string | null, text: string): string | null {
  const tagged = languageOfTag(tag);
  const guessed = guesses(text);
  if (!tagged || guessed.length === 1) return guessed[0] ?? tagged;
  const place = guessed.indexOf(tagged);
  return place >= placesThatAgree ? (guessed[0] ?? tagged) : tagged;
}

function guesses(text: string): string[] {
  if (text.length < shortestSample && !/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}]{8}/u.test(text)) return [];
  return francAll(text.slice(0, longestSample)).flatMap(([code]) =>
    code === 'und' ? [] : (languageOfTag(code) ?? []),
  );
}
