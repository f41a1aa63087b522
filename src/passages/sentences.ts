import { abbreviationsOf } from './abbreviations.js';
import type { Span } from './passage.js';
import { passageSettings, wordCount } from './passage-settings.js';
import { isSentenceEnd } from './sentence-boundary.js';

/**
 * The sentences of one paragraph, in order, without the white space between them; together they hold all its text.
 * Boundaries are Unicode's (Intl.Segmenter), put right for abbreviations, initials, dates, quotations and ellipses.
 * A sentence longer than a passage may be is cut at a clause or a space.
 *
 * @param language ISO 639-1, or null where unknown
 * @returns offsets into `paragraph`
 */
export function splitSentences(paragraph: string, language: string | null): Span[] {
  const abbreviations = abbreviationsOf(language);
  const spans: Span[] = [];
  let start = 0;
  for (const boundary of candidates(paragraph, language)) {
    const before = paragraph.slice(Math.max(start, boundary - contextLength), boundary);
    const after = paragraph.slice(boundary, boundary + contextLength);
    if (boundary <= start || !isSentenceEnd(before, after, abbreviations)) continue;
    if (isInsideShortQuotation(paragraph, start, boundary)) continue;
    spans.push({ start, end: boundary });
    start = boundary;
  }
  spans.push({ start, end: paragraph.length });
  return spans.map((span) => trimmed(paragraph, span)).flatMap((span) => bounded(paragraph, span));
}

/** Far enough to see the words on both sides of a boundary. */
const contextLength = 80;
/** A quotation up to this long is not cut in two. */
const shortQuotation = 200;
/** Intl.Segmenter's time grows with the square of the text (20 s for a million characters), so it sees this much at once. */
const windowLength = 8_000;

/** Where a sentence may end: Unicode's boundaries moved behind closing marks, and ends that Unicode does not see. */
function candidates(paragraph: string, language: string | null): number[] {
  const found = new Set<number>();
  const segmenter = segmenterFor(language);
  for (let from = 0; from < paragraph.length; ) {
    const window = paragraph.slice(from, from + windowLength);
    const isLast = from + window.length >= paragraph.length;
    let last = 0;
    for (const { index } of segmenter.segment(window)) {
      last = index;
      if (index > 0) found.add(behindClosingMarks(paragraph, from + index));
    }
    // The last segment of a window may be half a sentence: the next window begins with it.
    from += isLast || last === 0 ? window.length : last;
  }
  const unseen = /(?:…[»”"’)\]]*|\.{3}[»”"’)\]]+|[.!?][»”"’)]*(?:\[[\w ]{1,12}\])+)\s+/gu;
  for (const match of paragraph.matchAll(unseen)) found.add(match.index + match[0].length);
  return [...found].sort((a, b) => a - b);
}

/** French and careless quotations close behind a space: "fine. » Il". */
function behindClosingMarks(text: string, boundary: number): number {
  const closing = /^(?:[»”’)\]]+|["'](?=\s))\s*/u.exec(text.slice(boundary, boundary + 8));
  return boundary + (closing?.[0].length ?? 0);
}

const pairs: Record<string, string> = { '«': '»', '“': '”', '„': '“', '(': ')' };

function isInsideShortQuotation(text: string, start: number, boundary: number): boolean {
  const from = Math.max(start, boundary - shortQuotation);
  const before = text.slice(from, boundary);
  for (const [open, close] of Object.entries(pairs)) {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.indexOf(close, opened + 1) >= 0) continue;
    const closed = text
      .slice(boundary, from + opened + shortQuotation)
      .search(new RegExp(`[${open}${close}]`));
    if (closed >= 0 && text[boundary + closed] === close) return true;
  }
  return false;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** The sentence, or where it is longer than a passage its pieces, cut behind the last clause mark or space that fits. */
function bounded(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (start < span.end) {
    const reach = reachOf(text, start, span.end);
    const piece = trimmed(text, { start, end: reach < span.end ? cutBefore(text, start, reach) : span.end });
    if (piece.end > piece.start) pieces.push(piece);
    start = Math.max(piece.end, start + 1);
    while (start < span.end && /\s/.test(text[start] ?? '')) start += 1;
  }
  return pieces;
}

/** How far a piece from `start` may reach before it holds too many words. */
function reachOf(text: string, start: number, end: number): number {
  let words = 0;
  for (const run of text.slice(start, Math.min(end, start + windowLength)).matchAll(/\S+/g)) {
    const room = passageSettings.maxWords - words;
    words += wordCount(run[0]);
    if (words > passageSettings.maxWords) return start + run.index + (run.index === 0 ? room * 16 : 0);
  }
  return Math.min(end, start + windowLength);
}

function cutBefore(text: string, start: number, reach: number): number {
  const piece = text.slice(start, reach);
  const half = Math.floor(piece.length / 2);
  for (const mark of [/[;:](?=\s)/g, /[,–—](?=\s)/g]) {
    const last = [...piece.matchAll(mark)].at(-1);
    if (last && last.index >= half) return start + last.index + 1;
  }
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(piece) && piece.length > 1 ? reach - 1 : reach;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null): Intl.Segmenter {
  const locale = language !== null && /^[a-z]{2}$/.test(language) ? language : 'en';
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, known);
  return known;
}
