import { fold } from './fold.js';

/**
 * The words of a text, folded: elided articles dropped ("dell'accordo" is `accordo`), English 's too,
 * initialisms joined ("U.S." is `us`), hyphenated forms as their parts and as one ("e-mail": `mail`, `email`),
 * thousands separators left out ("1.200" and "1,200" are `1200`), decimals one word ("2,9" and "2.9" are `2d9`).
 */
export function words(text: string): string[] {
  const joined = fold(text)
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/(?<=\d)[.,'](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, 'd');
  return (joined.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []).flatMap(compound);
}

function compound(word: string): string[] {
  if (!/['-]/.test(word)) return [word];
  const parts = word.split('-').flatMap(withoutElision);
  if (!word.includes('-') || parts.length === 1) return parts;
  // The number of "covid-19" says nothing by itself; those of "2019-2020" do.
  const telling = parts.filter((part) => !/^\d+$/.test(part));
  return [...(telling.length > 0 ? telling : parts), parts.join('')];
}

function withoutElision(word: string): string[] {
  const parts = word.split("'");
  if (parts.length === 1) return parts;
  const kept = parts.filter((part, at) =>
    at < parts.length - 1 ? !elided.has(part) && part.length > 1 : part.length > 1 && !contracted.has(part),
  );
  return kept.length > 0 ? kept : [parts.join('')];
}

/** What stands before an apostrophe in Italian, French, Catalan and Irish names without saying anything. */
const elided = new Set(
  'all dall dell nell sull coll un quell quest qu dun lun gl ch dov com quand senz anch lorsqu puisqu jusqu quoiqu'.split(
    ' ',
  ),
);

/** What stands after an apostrophe in English. */
const contracted = new Set(['ll', 've', 're']);
