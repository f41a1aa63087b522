/** A page's tree, as light as reading an article allows: no live lists, no style, no scripts. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  readonly parent: Element | null;
}

/** An element, or a run of text. */
export type Node = Element | string;

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

/** Every element below `root`, in document order. */
export function descendants(root: Element): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = root.children.filter(isElement).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
  return found;
}

/** All text below a node, as written, without separators. */
export function rawText(node: Node): string {
  return isElement(node) ? node.children.map(rawText).join('') : node;
}

export function attribute(element: Element, name: string): string | null {
  return element.attributes[name] ?? null;
}

/** The nearest ancestor (the element itself first) for which `test` holds. */
export function closest(element: Element, test: (candidate: Element) => boolean): Element | null {
  for (let current: Element | null = element; current; current = current.parent)
    if (test(current)) return current;
  return null;
}
