import { english, type Texts } from './english.js';
import { italian } from './italian.js';

export type { Texts } from './english.js';

/** One more language is one more file and one more line here. */
const tables: Record<string, Texts> = { en: english, it: italian };

/** Languages that answers can be fixed to. */
export const textLanguages = Object.keys(tables);

/** The bot's words in a language (`it`, `en-GB`); English where there are none. */
export function textsFor(language: string | null | undefined): Texts {
  return tables[(language ?? '').slice(0, 2).toLowerCase()] ?? english;
}
