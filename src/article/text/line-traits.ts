import { readByline } from '../authors.js';
import { furnitureOf, isCredit } from '../boilerplate.js';
import { findDates, unglued } from '../dates.js';
import type { Furniture } from '../furniture-words.js';
import type { TextLine } from './text-lines.js';

/** What one line looks like, its neighbours unseen. */
export interface LineTraits {
  line: TextLine;
  /** Characters, an ideograph counted as the three letters it stands for. */
  size: number;
  /** Ends like a sentence. */
  closed: boolean;
  furniture: Furniture | null;
  credit: boolean;
  byline: boolean;
  dated: boolean;
  /** Share of words that begin with a capital; 0 in scripts without capitals. */
  capitals: number;
  /** How often the same text stands in the page. */
  copies: number;
  /** Speaks of cookies and consent. */
  consent: boolean;
  /** Reads like a sentence or more of running text. */
  prose: boolean;
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const sentenceEnd = /[.!?…。！？]["'”’»“)\]」』]*(?: ?\(\p{L}[^()]{0,20}\))?$/u;
const consentWords =
  /(?<!\p{L})(?:cookies?|consent|einwilligung|datenschutz|privacy|personal data|dati personali|données personnelles|datos personales|personvern|gdpr)(?!\p{L})/iu;
/** No trait needs more of a line than this. */
const seen = 400;
const proseSize = 80;

/** The traits of every line, in order. */
export function lineTraits(lines: TextLine[]): LineTraits[] {
  const copies = new Map<string, number>();
  for (const { text } of lines) copies.set(key(text), (copies.get(key(text)) ?? 0) + 1);
  return lines.map((line) => traitsOf(line, copies.get(key(line.text)) ?? 1));
}

function traitsOf(line: TextLine, copies: number): LineTraits {
  const { text } = line;
  const head = text.slice(0, seen);
  const ideographs = head.match(ideograph)?.length ?? 0;
  const size = text.length + (ideographs / head.length) * text.length * 2;
  const closed = sentenceEnd.test(text.slice(-32));
  const furniture = furnitureOf(text);

  const words = head.split(/[\s-]+/u);
  const capitals = words.filter((word) => /^["'“„«(‘]?\p{Lu}/u.test(word)).length / words.length;
  const byline = readByline(text).length > 0;
  const dated = text.length <= 200 && findDates(unglued(text)).length > 0;
  const credit = isCredit(text) && !byline && !(dated && size < proseSize);
  const consent = consentWords.test(head);
  const prose =
    size >= proseSize && closed && !line.mark && !furniture && !credit && (copies === 1 || size >= 200);
  return { line, size, closed, furniture, credit, byline, dated, capitals, copies, consent, prose };
}

function key(text: string): string {
  return text.slice(0, seen).toLowerCase();
}
