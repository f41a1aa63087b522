import { cleanText } from '../clean-text.js';

/** A heading or a paragraph of a Markdown page; list items, quotes and table rows are paragraphs. */
export interface MarkdownBlock {
  kind: 'heading' | 'paragraph';
  text: string;
}

const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const underline = /^ {0,3}(?:=+|-{3,})\s*$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const quote = /^\s*(?:>\s?)+/;
const rule = /^ {0,3}(?:[-*_]\s*){3,}$/;
const tableRule = /^\s*\|?[\s:|-]+\|[\s:|-]*$/;
/** Inline mark-up is looked for in so much of a paragraph. */
const longestMarked = 20_000;

/** The blocks of a page, in order, as plain text. */
export function markdownBlocks(content: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: string[] = [];
  const close = (kind: MarkdownBlock['kind'] = 'paragraph') => {
    const text = plain(open.join(' '));
    if (text) blocks.push({ kind, text });
    open = [];
  };
  for (const line of content.split(/\r\n?|\n/)) {
    const title = line.length < 2000 ? heading.exec(line)?.[1] : undefined;
    if (title !== undefined) {
      close();
      open = [title];
      close('heading');
    } else if (open.length === 1 && underline.test(line)) {
      close('heading');
    } else if (
      line.trim() === '' ||
      rule.test(line) ||
      tableRule.test(line) ||
      /^\s*(?:```|~~~)/.test(line)
    ) {
      close();
    } else {
      if (item.test(line) || line.trimStart().startsWith('|')) close();
      open.push(
        line
          .replace(quote, '')
          .replace(item, '')
          .replace(/^\s*\|\s?|\s?\|\s*$/g, ''),
      );
    }
  }
  close();
  return blocks;
}

/** Without pictures, link addresses, emphasis, code marks, comments and tags. */
function plain(text: string): string {
  if (text.length > longestMarked) return cleanText(text);
  return cleanText(
    text
      .replace(/<!--.*?-->|<\/?[a-z][^<>]{0,200}>/gi, ' ')
      .replace(/!\[[^\]]{0,300}\]\([^()]{0,500}\)/g, ' ')
      .replace(/\[([^\]]{1,300})\]\([^()]{0,500}\)/g, '$1')
      .replace(/(\*\*|__|\*|`|~~)(?=\S)([^*`~]{1,500}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]{1,500}?)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1'),
  );
}
