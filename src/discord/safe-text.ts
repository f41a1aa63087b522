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
  if (url.href.length > longest) {
    if (url.hash === '') return null;
    url.hash = '';
    return safeLink(url.href, longest);
  }
  return url.href.replace(/[()<>\s[\]\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

/** A masked link, or the label alone where there is no safe address. The label is markdown already. */
export function link(label: string, address: string | null): string {
  const safe = safeLink(address);
  return safe === null ? label : `[${label}](${safe})`;
}

function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\*_~`|<>[\]@]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^(\s*)([#+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function withoutAnsi(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '');
}
