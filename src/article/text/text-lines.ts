import { cleanText, stripInvisible } from '../clean-text.js';

/** One line of copied text that is not blank. */
export interface TextLine {
  /** Without its list mark. */
  text: string;
  /** The list mark it had (`•`, `+`, `1.`), or ''. */
  mark: string;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
}

/** `  • Politica`, `      + Milano`, `* item`, ` 3. item`: a mark counts only before a space. */
const listMark = /^(\s*(?:[•*+‣▪◦·■►]|o(?=\s)(?<=^\s{6,}o)|\d{1,3}\.(?=\s)(?<=^\s+\d{1,3}\.)))\s+/u;
const onlyMark = /^\s*[•*+‣▪◦·■►_=–—-]+\s*$/u;

/** Ten times the longest page of the newspapers we have seen; what comes after is not read. */
const mostLines = 15_000;

/** The lines of a copied page, cleaned, without those that are blank or hold only a mark. */
export function textLines(content: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const raw of stripInvisible(content).split(/\r\n?|[\n\u2028\u2029]/)) {
    if (lines.length >= mostLines) break;
    const head = raw.slice(0, 40);
    const mark = onlyMark.test(raw.slice(0, 200)) ? null : (listMark.exec(head)?.[1]?.trim() ?? '');
    const text = mark === null ? '' : cleanText(mark ? raw.slice(head.indexOf(mark) + mark.length) : raw);
    if (text && mark !== null) lines.push({ text, mark, afterBlank });
    afterBlank = mark !== null && !text;
  }
  return lines;
}
