import { Parser } from 'htmlparser2';
import { cleanText } from '../clean-text.js';
import { type Element, rawText } from './element.js';

/** Bounds of a page's tree. News pages measured: at most 45 levels and 12,000 nodes. */
const maxDepth = 400;
const maxNodes = 80_000;
const maxText = 2_000_000;

/** Elements that are no text of the page. Scripts are kept without theirs, unless it is JSON. */
const dropped = new Set(['style', 'template', 'svg', 'math', 'object', 'embed', 'canvas']);

/**
 * The tree of a page. Never fails: what goes past a bound (nesting, nodes, text) is left out,
 * because a page that is hostile or broken at one place may still have its article before it.
 */
export function parseHtml(html: string): Element {
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: () => builder.close(),
      ontext: (text) => builder.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true },
  );
  const chunk = 65_536;
  for (let start = 0; start < html.length && !builder.full; start += chunk) {
    parser.write(html.slice(start, start + chunk));
  }
  if (!builder.full) parser.end();
  return builder.root;
}

class TreeBuilder {
  readonly root: Element = { name: '#document', attributes: {}, children: [], parent: null };
  /** A page past its bounds; the rest is not worth reading. */
  full = false;
  private current = this.root;
  private depth = 0;
  private nodes = 0;
  private characters = 0;
  /** Depth of the outermost element that is left out, or 0. */
  private droppedAt = 0;

  open(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (this.full || this.droppedAt > 0) return;
    if (this.depth > maxDepth || ++this.nodes > maxNodes) {
      this.full = true;
      return;
    }
    const element: Element = { name, attributes, children: [], parent: this.current };
    const isProgram = name === 'script' && !/json/i.test(attributes.type ?? '');
    if (isProgram || dropped.has(name)) this.droppedAt = this.depth;
    // That a page has programs tells something; what they are does not.
    if (!dropped.has(name)) this.current.children.push(element);
    if (this.droppedAt === 0) this.current = element;
  }

  close(): void {
    if (this.full) return;
    if (this.droppedAt === 0) this.current = this.current.parent ?? this.root;
    else if (this.droppedAt === this.depth) this.droppedAt = 0;
    this.depth--;
  }

  text(text: string): void {
    if (this.full || this.droppedAt > 0) return;
    this.characters += text.length;
    if (this.characters > maxText) {
      this.full = true;
      return;
    }
    const { children } = this.current;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }
}

/** The text of a value that may hold entities or tags (`&amp;`, `<b>`), as metadata often does. */
export function plainText(value: string): string {
  return cleanText(/[&<]/.test(value) ? rawText(parseHtml(value)) : value);
}
