import path from 'node:path';
import type { PageFormat } from '../article/page.js';

const formats: Record<string, PageFormat> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/** The format of a page by its file name (`.gz` aside), else by how it begins. */
export function pageFormat(name: string, content: string): PageFormat {
  const known = formatByName(name);
  if (known) return known;
  return /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body|article|main)\b/i.test(content.slice(0, 1000))
    ? 'html'
    : 'text';
}

/** Whether a file found in a folder is one Edicola reads; a file named by the owner is tried whatever its name. */
export function isPageName(name: string): boolean {
  return formatByName(name) !== null || isLinesName(name);
}

/** Whether a file holds one article a line. */
export function isLinesName(name: string): boolean {
  return /\.jsonl(\.gz)?$/i.test(name);
}

function formatByName(name: string): PageFormat | null {
  return formats[path.extname(name.replace(/\.gz$/i, '')).toLowerCase()] ?? null;
}
