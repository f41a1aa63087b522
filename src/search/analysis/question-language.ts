import { fold } from './fold.js';
import { functionWords } from './function-words.js';
import { canonicalLanguage } from './language-code.js';

/**
 * The language of a question, ISO 639-1, from its function words and the letters only some languages have:
 * the statistics that tell a page's language need more text than the four words of a question.
 *
 * @param fallback the language most articles have, or of the question before: it wins where little tells two
 * languages apart (Danish and Norwegian share most of their function words), and where nothing speaks for any.
 */
export function questionLanguage(text: string, fallback: string | null = null): string | null {
  const expected = fallback === null ? null : canonicalLanguage(fallback);
  const votes = new Map<string, number>();
  const vote = (language: string, weight: number) => votes.set(language, (votes.get(language) ?? 0) + weight);
  for (const word of fold(text).match(/\p{L}+/gu) ?? []) {
    const speakers = [...functionWords].filter(([, list]) => list.has(word));
    // A word that one language alone has says most.
    for (const [language] of speakers) vote(language, 1 / speakers.length);
  }
  for (const [pattern, languages] of letters) {
    if (pattern.test(text)) for (const language of languages) vote(language, letterVote);
  }
  if (expected !== null && votes.has(expected)) vote(expected, expectedVote);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : expected;
}

const letterVote = 0.75;
/** Half of what one word of one language says. */
const expectedVote = 0.5;

const letters: readonly [RegExp, readonly string[]][] = [
  [/[ñ¿¡]/i, ['es']],
  [/[ãõ]/i, ['pt']],
  [/ß/, ['de']],
  [/[øæ]/i, ['no', 'da']],
  [/[äö]/i, ['de', 'sv', 'fi']],
  [/å/i, ['no', 'sv', 'da']],
  [/[œë]/i, ['fr']],
  [/[êâç]/i, ['fr', 'pt']],
  [/[ășțşţ]/i, ['ro']],
  [/[ìò]|[aeiou]['’](\s|$)|(^|[^\p{L}])[cdl]['’]è/iu, ['it']],
  [/n['’]t\b|\w['’]s\b/i, ['en']],
];
