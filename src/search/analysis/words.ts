import { fold } from './fold.js';

/**
 * The words of a text, folded: elided articles dropped ("dell'accordo" is `accordo`), English 's too,
 * initialisms joined ("U.S." is `us`), hyphenated forms as their parts and as one ("e-mail": `mail`, `email`),
 * thousands separators left out ("1.200" and "1,200" are `1200`), decimals one word ("2,9" and "2.9" are `2d9`).
 */
export function words(text: string): string[] {
  const folded = fold(text);
  const found: string[] = [];
  for (let start = 0; start < folded.length; ) {
    const code = folded.charCodeAt(start);
    if (!isPlain(code) && code !== underscore) {
      if (code > 0x7f && isLetterOrNumber(folded, start)) return wordsOf(folded, unicode);
      start += 1;
      continue;
    }
    const plainEnd = plainRun(folded, start);
    const end = joinedRun(folded, plainEnd);
    const token = folded.slice(start, end);
    if (end === plainEnd) found.push(token);
    else if (/[\d.,_]/.test(token)) found.push(...wordsOf(token, ascii));
    else found.push(...compound(token));
    start = end;
  }
  return found;
}

// Nearly every text folds to ASCII letters, and most of its words are plain runs of them: to scan these by hand takes
// a quarter of the time that expressions take, and search reads fifty passages a question.

const [apostrophe, comma, hyphen, point, underscore] = [39, 44, 45, 46, 95];

/** ASCII letters, folded, and digits. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Where a run of plain characters ends. */
function plainRun(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && isPlain(folded.charCodeAt(end))) end += 1;
  return end;
}

/** Where it goes on to over what may stand within a word, an initialism or a number. */
function joinedRun(folded: string, plainEnd: number): number {
  let end = plainEnd;
  while (end < folded.length) {
    const code = folded.charCodeAt(end);
    const joins = code === apostrophe || code === hyphen || code === point || code === comma;
    const goesOn = joins && end + 1 < folded.length && isPlain(folded.charCodeAt(end + 1));
    if (!goesOn && code !== underscore) break;
    end = plainRun(folded, end + 1);
  }
  return end > plainEnd && folded.charCodeAt(end) === point ? end + 1 : end;
}

/** By code point: texts have few that are not ASCII. */
const others = new Map<number, boolean>();

function isLetterOrNumber(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  let known = others.get(code);
  if (known === undefined) {
    known = /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
    if (others.size < 5_000) others.set(code, known);
  }
  return known;
}

const ascii = { initialisms: /\b(?:[a-z]\.){2,}/g, word: /[a-z0-9]+(?:['-][a-z0-9]+)*/g };
const unicode = { initialisms: /\b(?:\p{L}\.){2,}/gu, word: /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu };

function wordsOf(folded: string, { initialisms, word }: typeof ascii): string[] {
  const joined = folded
    .replace(initialisms, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/(?<=\d)[.,'](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, 'd');
  return (joined.match(word) ?? []).flatMap(compound);
}

function compound(word: string): string[] {
  if (!/['-]/.test(word)) return [word];
  const parts = withoutClitics(word.split('-')).flatMap(withoutElision);
  if (!word.includes('-') || parts.length === 1) return parts;
  // The number of "covid-19" says nothing by itself; those of "2019-2020" do.
  const telling = parts.filter((part) => !/^\d+$/.test(part));
  return [...(telling.length > 0 ? telling : parts), parts.join('')];
}

/** "va-t-elle" is `va`, "realizou-se" `realizou`; not the on of "carry-on". */
function withoutClitics(parts: string[]): string[] {
  const last = parts.at(-1) ?? '';
  const dropped = clitics.has(last) || (last === 'on' && parts.at(-2) === 't');
  return parts.length > 1 && dropped ? withoutClitics(parts.slice(0, -1)) : parts;
}

/** What hangs on a verb by a hyphen in French and Portuguese. */
const clitics = new Set(
  'je tu il elle nous vous ils elles ce t y en moi toi le la les lui leur se lhe lhes me te nos lo los las'.split(
    ' ',
  ),
);

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
