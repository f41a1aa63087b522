import type { AbbreviationSets } from './abbreviations.js';

/**
 * Whether a sentence really ends between `before` and `after`: the Unicode rules (UAX #29) know no abbreviations,
 * and end a sentence at every "!" and "?" even where the reporting verb follows ("«Basta!» ha detto").
 *
 * @param before what stands before the boundary since the sentence began, white space included
 * @param after what stands behind it
 */
export function isSentenceEnd(before: string, after: string, abbreviations: AbbreviationSets): boolean {
  if (!/\s$/.test(before) && !/[。！？]["”’」』）]*$/u.test(before)) return false;
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(after)) return false;
  if (/^\s*[([{]?\p{L}?\d{0,3}[.)\]]\s*$/u.test(before)) return false; // "1. ", "(a) ": the head of a list item
  const word = /(\S+)\.\s*$/u.exec(before);
  if (!word) return true;
  return isStopAfter(bareWord(word[1] ?? ''), before.slice(0, word.index), after, abbreviations);
}

/** Whether the full stop behind `word` ends the sentence. */
function isStopAfter(word: string, lead: string, after: string, abbreviations: AbbreviationSets): boolean {
  const lower = word.toLowerCase();
  const next = /[\p{L}\p{M}]+|\p{N}+/u.exec(after)?.[0] ?? '';
  const startsSentence = abbreviations.starters.has(next.toLowerCase());
  if (abbreviations.beforeWord.has(lower)) return false;
  if (abbreviations.beforeNumber.has(lower)) return !/^[«“"(]?(\d|[IVXLC]+\b)/.test(after);
  if (/^\d{1,2}$/.test(word)) return !(isMonth(next) || (abbreviations.ordinals && !startsSentence));
  if (/^\p{Lu}$/u.test(word)) return startsSentence && !endsWithName(lead);
  if (abbreviations.anywhere.has(lower) || /^(\p{L}\.)+\p{L}$/u.test(word)) return startsSentence;
  return true;
}

/** The word without what stands before it: "(art" -> "art", "dell'art" -> "art", "More:J.D" -> "J.D". */
function bareWord(run: string): string {
  return run.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^.*['’:(](?=\p{L})/u, '');
}

/** Whether an initial that follows `lead` belongs to a name: at the start, behind a dash, or after a capitalised word. */
function endsWithName(lead: string): boolean {
  return /(^|[\s(«“"])\p{Lu}[\p{L}.'’-]*\s*$|[—–-]\s*$|^[^\p{L}\p{N}]*$/u.test(lead);
}

const months =
  /^(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|mär|mai|may|jun|jul|aug|sep|okt|oct|dez|dec|des|ene|abr|janv|févr|avr|juin|juil|août|déc|fev|out|tam|hel|maa|huh|tou|kes|hei|elo|syy|lok|jou)\p{L}*$/iu;

function isMonth(word: string): boolean {
  return word.length >= 3 && months.test(word);
}
