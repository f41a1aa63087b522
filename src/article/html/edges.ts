import { isAuthorName, readByline } from '../authors.js';
import { findDates } from '../dates.js';
import type { Block } from './blocks.js';
import { proseScore } from './content-root.js';
import { bareWords } from './headline.js';

/** Lines with which desks and agencies sign off: who else reported, edited, translated. */
const signOff =
  /^\W*(?:(?:additional |further )?report(?:ing|ed)\W|writing by|edit(?:ing|ed) by|with (?:reporting|reports|additional|files|input|information)|compiled by|translat(?:ed|ion) by|aus dem \p{L}+ von|mit (?:agentur)?material|mit informationen|redaktion:|\(?con información de|con informaciones|\(?avec (?:l')?(?:afp|agences?|reuters)|ha collaborato|hanno collaborato|traduzione di|s informac|med informationer fra|med opplysninger)/iu;
/** What a newspaper asks of readers who have come to the end. */
const callToAction =
  /newsletter|sign up|subscrib|subscription|bookmark|follow us|our (?:app|podcast)|donat|support (?:our|us)|feedback|leserbrief|abonn|iscriv|suscr[ií]b|assine|scrivi a|schreiben sie uns|ihre meinung|liveblog|whatsapp|telegram|[\p{L}\d._-]{2,60}@[\p{L}\d-]{2,60}\.\p{L}{2}/iu;
const longestSignOff = 250;

/**
 * Leaves out what stands around an article's text: labels, bylines and dates before its first sentence, the author's
 * portrait and the sign-off after its last; and dates and bylines on lines of their own anywhere.
 */
export function trimEdges(blocks: Block[], authors: string[]): Block[] {
  const names = authors.map(bareWords).filter(Boolean);
  const lines = blocks.filter((block) => !isDateLine(block.text) && !isByline(block.text, names));
  const first = lines.findIndex(isSentence);
  if (first < 0) return lines;
  const start = lines.slice(0, first).findLastIndex((block) => block.kind !== 'heading');
  const kept = lines.slice(start + 1);
  while (kept.length > 1) {
    const last = kept.at(-1);
    if (!last || !(isAfterword(last, names) || (last.kind === 'paragraph' && !isSentence(last)))) break;
    kept.pop();
  }
  return kept;
}

/** A block that tells something: long enough, or ended as sentences end. */
function isSentence(block: Block): boolean {
  if (block.kind === 'heading') return false;
  return proseScore(block) > 0 || (block.length >= 25 && /[.!?…。！？:"”»’)]$/.test(block.text));
}

function isAfterword(block: Block, names: string[]): boolean {
  if (block.kind === 'heading') return true;
  if (block.length <= longestSignOff && (signOff.test(block.text) || callToAction.test(block.text)))
    return true;
  if (/[:：]$/.test(block.text)) return true;
  const text = bareWords(block.text);
  return block.length < 500 && names.some((name) => text.startsWith(`${name} `));
}

function isByline(line: string, names: string[]): boolean {
  if (line.length > 120) return false;
  const text = bareWords(line);
  if (
    names.some(
      (name) =>
        text === name || (text.startsWith(name) && text.length < name.length + 25 && !/[.!?]$/.test(line)),
    )
  )
    return true;
  return (
    readByline(line).length > 0 &&
    !/[.!?]$/.test(line) &&
    readByline(line).every(isAuthorName) &&
    line.length < 80
  );
}

/** A line that is a date and its label: `Published Aug 28, 2024 • 4 minute read`. */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  const dates = findDates(line);
  const rest = line.length - dates.reduce((sum, date) => sum + date.end - date.start, 0);
  if (dates.length === 0) return false;
  return rest <= 25 || (rest <= 0.6 * line.length && !/[.!?]["”]?$/.test(line));
}
