const shortestText = 500;
/** Bounds on what is read of scripts: characters in all, and strings parsed as HTML. */
const mostCharacters = 4_000_000;
const mostTexts = 20;

/**
 * The texts in HTML that a page carries as strings in its scripts: pages that a program draws in the browser bring
 * their article that way, often as a string inside a string of JSON. Read as data; nothing is run.
 */
export function embeddedHtml(html: string): string[] {
  const texts: string[] = [];
  let characters = 0;
  for (let open = html.indexOf('<script'); open >= 0; ) {
    const close = html.indexOf('</script', open);
    const end = close < 0 ? html.length : close;
    characters += end - open;
    if (characters > mostCharacters) break;
    collect(html.slice(html.indexOf('>', open) + 1, end), 2, texts);
    open = html.indexOf('<script', end);
  }
  return texts.slice(0, mostTexts);
}

function collect(source: string, depth: number, texts: string[]): void {
  for (const literal of stringLiterals(source)) {
    if (!/<p|u003cp/i.test(literal)) continue;
    const text = decoded(literal);
    if (text === null) continue;
    const before = texts.length;
    if (depth > 0 && text.includes('\\')) collect(text, depth - 1, texts);
    if (texts.length > before) continue;
    if ((text.match(/<p[\s>]/gi)?.length ?? 0) >= 2) texts.push(text);
  }
}

/** What stands between double quotes, escapes as written: one pass, whatever the script. */
function stringLiterals(source: string): string[] {
  const literals: string[] = [];
  let start = -1;
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 34) {
      if (start < 0) start = index + 1;
      else {
        if (index - start >= shortestText) literals.push(source.slice(start, index));
        start = -1;
      }
    }
  }
  return literals;
}

function decoded(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${literal.replace(/[\u0000-\u001F]/g, ' ')}"`);
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
