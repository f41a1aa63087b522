import { type Element, isElement } from './element.js';

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** A Chinese, Japanese or Korean character says about as much as this many Latin letters. */
const LETTERS_PER_CJK = 2.5;

/** Length of a text in Latin letters, so that one threshold serves all scripts. */
export function weightedLength(text: string): number {
  return text.length + (text.match(CJK)?.length ?? 0) * (LETTERS_PER_CJK - 1);
}

/** Shorter runs of text are labels and links more often than prose. */
const PROSE_RUN = 50;

/** For every element, how much of its text is long runs outside links: a quick first look at where prose is. */
export function measureProse(root: Element): Map<Element, number> {
  const prose = new Map<Element, number>();
  const visit = (element: Element): number => {
    let sum = 0;
    if (element.name === 'script' || element.name === 'noscript' || element.name === 'head') return 0;
    for (const child of element.children) {
      if (isElement(child)) sum += child.name === 'a' ? 0 : visit(child);
      else if (child.length >= PROSE_RUN / LETTERS_PER_CJK) {
        const length = weightedLength(child.trim());
        if (length >= PROSE_RUN) sum += length;
      }
    }
    prose.set(element, sum);
    return sum;
  };
  visit(root);
  return prose;
}
