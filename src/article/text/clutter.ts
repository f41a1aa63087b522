import type { LineTraits } from './line-traits.js';

const shortSize = 80;
const longestItem = 110;
const labelSize = 40;
/** A paragraph that stands twice is an article that stands twice (once for readers with a subscription). */
const longestCopy = 200;

/**
 * Lines that cut an article's text into pieces without being part of it: labels, lines that stand in the page several
 * times, credits with their captions, bylines, datelines, lists of links. What stands before and after them belongs together.
 */
export function isClutter(traits: readonly LineTraits[]): boolean[] {
  const boxed = isBoxed(traits);
  return traits.map((line, index) => {
    const { size, copies, credit, furniture, byline, dated, closed } = line;
    if (boxed[index] || isFigures(line.line.text)) return true;
    if ((copies > 1 && size < longestCopy) || credit || byline) return true;
    if (furniture && size < shortSize) return true;
    if (dated && size < shortSize && !closed) return true;
    if (line.line.mark) return size < longestItem && !closed;
    return isCaption(traits, index);
  });
}

/** A caption stands directly above its credit, or below a line that is only a credit. */
function isCaption(traits: readonly LineTraits[], index: number): boolean {
  const [line, before, after] = [traits[index], traits[index - 1], traits[index + 1]];
  if (!line) return false;
  if (after?.credit && !after.line.afterBlank && after.size < shortSize && line.size < 300) return true;
  return before !== undefined && isAgency(before) && line.size < 200 && !line.closed && line.size > 20;
}

/** Nothing but the name of an agency (`Getty Images`), on a line of its own. */
function isAgency({ credit, line }: LineTraits): boolean {
  return (
    credit &&
    line.afterBlank &&
    line.text.length < 30 &&
    !/[|/©:]/u.test(line.text) &&
    line.text.split(' ').length <= 3
  );
}

/** The lines directly under a label such as `Read also`, up to the next blank line, unless they are running text. */
function isBoxed(traits: readonly LineTraits[]): boolean[] {
  const boxed: boolean[] = [];
  for (const [index, line] of traits.entries()) {
    const above = traits[index - 1];
    const labelled = above?.furniture === 'read-also' && above.size < labelSize && !above.closed;
    const continued = boxed[index - 1] === true && !line.line.afterBlank;
    boxed.push((labelled || continued) && !line.prose);
  }
  return boxed;
}

/** Counters, prices, durations, `1/12`: hardly a letter. */
function isFigures(text: string): boolean {
  if (text.length > 40) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  return letters < 3 || (digits > 0 && /^[£$€¥]|[£$€¥]$/u.test(text));
}
