import { cleanText } from '../clean-text.js';
import { type Element, isElement, type Node } from './element.js';
import { isFurniture } from './furniture.js';
import { ProseMap, weightedLength } from './prose.js';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'row';

/** A piece of a page that stands on lines of its own. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** Its place among the page's blocks. */
  order: number;
  /** The block element that directly holds it. */
  element: Element;
  /** Lengths in Latin letters: all, inside links, inside bold. */
  length: number;
  linkLength: number;
  boldLength: number;
}

/** Elements that begin and end a line, by the HTML standard's style sheet. */
const blockElements = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search ' +
    'section summary table caption tbody thead tfoot tr td th ul xmp'
  ).split(' '),
);
/** More than any article has. */
const mostBlocks = 20_000;
const boldElements = new Set(['b', 'strong']);

/** What links say to those who hear the page. */
const newWindowHint =
  /\s*[,(]\s?(?:opens? (?:in )?(?:an? )?new (?:tab|window)|öffnet (?:in |im )(?:einem )?neue[mn] (?:fenster|tab)|si apre in una nuova (?:finestra|scheda)|s['’]ouvre dans (?:une nouvelle fenêtre|un nouvel onglet)|se abre en una (?:nueva )?(?:ventana|pestaña)(?: nueva)?|abre (?:em|numa) nova (?:janela|aba)|external link)\)?/giu;

/** All blocks of a page that are not furniture, in order. */
export function blocksOf(root: Element): Block[] {
  return new BlockCollector(root).collect(root);
}

class BlockCollector {
  private readonly blocks: Block[] = [];
  private readonly prose: ProseMap;
  private run = '';
  private links = '';
  private bold = '';

  constructor(root: Element) {
    this.prose = new ProseMap(root);
  }

  collect(root: Element): Block[] {
    this.visit(root, root, false, false);
    this.flush(root);
    return this.blocks;
  }

  private visit(element: Element, container: Element, inLink: boolean, inBold: boolean): void {
    const { children } = element;
    for (let index = 0; index < children.length && this.blocks.length < mostBlocks; index++) {
      const child = children[index];
      if (child === undefined) continue;
      if (!isElement(child)) this.append(child, inLink, inBold);
      else if (child.name === 'br') {
        if (isBreakNext(children, index + 1)) this.flush(container);
        else this.run += '\n';
      } else if (child.name === 'tr') this.row(child, container);
      else if (!isFurniture(child, this.prose.share(child))) {
        this.enter(child, container, inLink || child.name === 'a', inBold || boldElements.has(child.name));
      }
    }
  }

  private append(text: string, inLink: boolean, inBold: boolean): void {
    this.run += text;
    if (inLink) this.links += text;
    if (inBold) this.bold += text;
  }

  private enter(child: Element, container: Element, inLink: boolean, inBold: boolean): void {
    if (!blockElements.has(child.name)) {
      this.visit(child, container, inLink, inBold);
      return;
    }
    this.flush(container);
    this.visit(child, child, inLink, inBold);
    this.flush(child);
  }

  /** A row is one line, its cells parted by bars. */
  private row(element: Element, container: Element): void {
    this.flush(container);
    const before = this.blocks.length;
    this.visit(element, element, false, false);
    this.flush(element);
    const cells = this.blocks.splice(before);
    if (cells.length === 0) return;
    const [first] = cells;
    if (cells.length === 1 && first) this.blocks.push(first);
    else {
      const sum = (key: 'length' | 'linkLength' | 'boldLength') =>
        cells.reduce((total, cell) => total + cell[key], 0);
      const text = cells.map((cell) => cell.text).join(' | ');
      this.blocks.push({
        kind: 'row',
        text,
        order: this.blocks.length,
        element,
        length: sum('length'),
        linkLength: sum('linkLength'),
        boldLength: sum('boldLength'),
      });
    }
  }

  private flush(container: Element): void {
    const text = cleanText(this.run).replace(newWindowHint, '');
    if (text) {
      this.blocks.push({
        kind: kindOf(container),
        text,
        order: this.blocks.length,
        element: container,
        length: weightedLength(text),
        linkLength: weightedLength(cleanText(this.links)),
        boldLength: weightedLength(cleanText(this.bold)),
      });
    }
    this.run = this.links = this.bold = '';
  }
}

/** Two line breaks make a paragraph, one is a space. */
function isBreakNext(siblings: Node[], start: number): boolean {
  for (let index = start; index < siblings.length; index++) {
    const sibling = siblings[index];
    if (sibling === undefined) return false;
    if (isElement(sibling)) return sibling.name === 'br';
    if (sibling.trim()) return false;
  }
  return false;
}

function kindOf(container: Element): BlockKind {
  for (let element: Element | null = container; element; element = element.parent) {
    if (/^h[1-6]$/.test(element.name)) return 'heading';
    if (element.name === 'li' || element.name === 'dd' || element.name === 'dt') return 'item';
    if (element.name === 'blockquote') return 'quote';
    if (element.name === 'article' || element.name === 'section' || element.name === 'td') break;
  }
  return 'paragraph';
}
