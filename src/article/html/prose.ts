import { type Element, isElement } from './element.js';

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** A Chinese, Japanese or Korean character says about as much as this many Latin letters. */
const lettersPerCjk = 2.5;

/** Length of a text in Latin letters, so that one threshold serves all scripts. */
export function weightedLength(text: string): number {
  return text.length + (text.match(cjk)?.length ?? 0) * (lettersPerCjk - 1);
}

/** Shorter runs of text are labels and links more often than prose. */
const proseRun = 50;

/** Where a page's prose is: a quick first look, before anything is judged. */
export class ProseMap {
  private readonly byElement = new Map<Element, number>();
  private readonly byKind = new Map<string, number>();
  private readonly all: number;

  constructor(root: Element) {
    this.all = Math.max(1, this.measure(root));
  }

  /**
   * Share of the page's prose, 0 to 1, below an element or, if more, below all elements of its name and class:
   * an article cut into parts by advertisements is many elements of one kind.
   */
  share(element: Element): number {
    const own = this.byElement.get(element) ?? 0;
    return own === 0 ? 0 : Math.max(own, this.byKind.get(kindKey(element)) ?? 0) / this.all;
  }

  private measure(element: Element): number {
    if (element.name === 'script' || element.name === 'noscript' || element.name === 'head') return 0;
    let sum = 0;
    for (const child of element.children) {
      if (isElement(child)) sum += child.name === 'a' ? 0 : this.measure(child);
      else if (child.length >= proseRun / lettersPerCjk) {
        const length = weightedLength(child.trim());
        if (length >= proseRun) sum += length;
      }
    }
    if (sum > 0) {
      this.byElement.set(element, sum);
      if (element.attributes.class) {
        const key = kindKey(element);
        this.byKind.set(key, (this.byKind.get(key) ?? 0) + sum);
      }
    }
    return sum;
  }
}

function kindKey(element: Element): string {
  return `${element.name}.${element.attributes.class ?? ''}`;
}
