import { cleanText, stripInvisible } from '../article/clean-text.js';
import { cutText, limits } from './limits.js';

/** One line of somebody's words, bounded, with nothing in it that Discord would take for markdown or a mention. */
export function safeLine(text: string, limit = 300): string {
  return escapeMarkdown(cutText(cleanText(withoutAnsi(text)), limit));
}

/** Somebody's words with their line breaks. */
export function safeLines(text: string): string {
  return stripInvisible(withoutAnsi(text))
    .split(/\s*\n\s*/)
    .map((line) => escapeMarkdown(line.replace(/\s+/g, ' ').trim()))
    .join('\n');
}

/** A part of such words: what stood in the middle of a line may begin one now. */
export function safeStart(part: string): string {
  return escapeLineStart(part);
}

/** Markdown in bold or italics; a dash for none, because two pairs of stars are not nothing. */
export function emphasized(markdown: string, stars: '*' | '**'): string {
  return markdown === '' ? '—' : `${stars}${markdown}${stars}`;
}

/** Cuts markdown to a length: at a line, else where no link, bold or escape is left half. */
export function cutMarkdown(markdown: string, limit: number): string {
  if (markdown.length <= limit) return markdown;
  const lines = markdown.slice(0, limit - 1).split('\n');
  if (lines.length > 1) return `${lines.slice(0, -1).join('\n')}\n…`.slice(0, limit);
  let cut = cutText(markdown, limit);
  // From the end on: the mark that was opened last and never closed, then the one before it.
  for (const half of [/(?<!\\)\[(?:\\.|[^\]\\])*(?:\](?:\([^)]*)?)?…$/, /<[^<>]*…$/])
    cut = cut.replace(half, '…');
  for (const stars of ['**', '*'] as const) {
    const marks = [...cut.replaceAll(/\\./g, '--').matchAll(stars === '*' ? /(?<!\*)\*(?!\*)/g : /\*\*/g)];
    const last = marks.at(-1);
    if (last && marks.length % 2 === 1)
      cut = `${cut.slice(0, last.index)}${cut.slice(last.index + stars.length)}`;
  }
  return cut;
}

/** One line for places that know no markdown: options, choices, thread names, file cells. */
export function plainLine(text: string, limit: number): string {
  return cutText(cleanText(withoutAnsi(text)), limit);
}

/** A name of a thread, file or the like, which Discord shows to everybody: no mention can be read into it. */
export function plainName(text: string, limit: number = limits.threadName): string {
  return plainLine(text.replace(/[<>@#`*_~|\\]/g, ' '), limit);
}

/** The address if it is a link a reader may be given: http or https, no credentials, not too long; else null. */
export function safeLink(address: string | null, longest = 700): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (isInvitation(url)) return null;
  if (url.href.length > longest) {
    if (url.hash === '') return null;
    url.hash = '';
    return safeLink(url.href, longest);
  }
  // Stars would end the bold that a link stands in; a single `~` begins a text fragment (`:~:`), and must stay.
  return url.href.replace(
    /[()<>\s[\]\\*`|]|~(?=~)|(?<=~)~|@(?=everyone|here)/gi,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** No article is there, and whoever opens it joins a server. */
function isInvitation({ hostname, pathname }: URL): boolean {
  if (/(?:^|\.)discord\.(?:gg|gift|new)$/.test(hostname)) return true;
  return /(?:^|\.)discord(?:app)?\.com$/.test(hostname) && /^\/(?:invite|gifts)\//i.test(pathname);
}

/** A masked link, or the label alone where there is no safe address. The label is markdown already. */
export function link(label: string, address: string | null): string {
  const safe = safeLink(address);
  const shown = label === '' ? '—' : label;
  return safe === null ? shown : `[${shown}](${safe})`;
}

function escapeMarkdown(line: string): string {
  const escaped = line
    .replace(/[\\*_~`|<>[\]@]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)/g, '\\:')
    // An invitation is one without its scheme as well.
    .replace(/(discord(?:app)?)\.(?=(?:gg|com|gift|new|me)\b)/gi, '$1\\.');
  return escapeLineStart(escaped);
}

function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#+-])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function withoutAnsi(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '');
}
