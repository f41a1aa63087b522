import { monthInProse } from '../article/month-names.js';
import { fold } from '../search/analysis/fold.js';
import { functionWords } from '../search/analysis/function-words.js';
import { stem } from '../search/analysis/stemmers.js';
import { words } from '../search/analysis/words.js';
import { countedPeople } from './counted-people.js';
import { type Measured, measureBeside } from './figure-units.js';

/** A number in a text with the words it stands among. */
export interface Figure extends Measured {
  /** As a number where it can be read as one, else as written. */
  value: string;
  /** Stems of the words beside it, and whom they count. */
  beside: ReadonlySet<string>;
  /** Whether it is the day of a month. */
  isDay: boolean;
}

/** Informative words on either side of a number that say what it counts. */
const reach = 5;

/** The numbers of a text but years and clock times, each with the words beside it. */
export function figures(text: string, language: string | null): Figure[] {
  const folded = fold(text);
  const found: Figure[] = [];
  for (const match of folded.matchAll(/(?<![\p{L}\d.,:])\d+(?:[.,]\d+)*(?![\p{L}\d:])/gu)) {
    const value = plain(match[0]);
    if (/^(?:1[89]|20)\d{2}$/.test(value)) continue;
    const [before, after] = [folded.slice(0, match.index), folded.slice(match.index + match[0].length)];
    const nextWord = /^\.? (?:de |of )?(\p{L}+)/u.exec(after)?.[1];
    const isDay = nextWord !== undefined && Number(value) <= 31 && monthInProse(nextWord, language) !== null;
    const around = [
      ...informative(before, language).slice(-reach),
      ...informative(after, language).slice(0, reach),
    ];
    const beside = new Set([...around, ...around.map(countedPeople)]);
    found.push({ value, beside, isDay, ...measureBeside(Number(value), before, after) });
  }
  return found;
}

function informative(text: string, language: string | null): string[] {
  const fillers = functionWords.get(language ?? '');
  return words(text)
    .filter((word) => !fillers?.has(word))
    .map((word) => stem(word, language));
}

/** "1.200" and "1,200" are 1200; "6,2" and "6.2" are the same. */
function plain(number: string): string {
  return number.replace(/[.,](?=\d{3}(?:[.,]|$))/g, '').replace(',', '.');
}
