import { plainLine } from './safe-text.js';

/** A table as spreadsheets open it: UTF-8 with a mark, every cell quoted and one line, never the start of a formula. */
export function csvFile(
  name: string,
  rows: readonly (readonly string[])[],
): { name: string; attachment: Buffer } {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return { name, attachment: Buffer.from(`\uFEFF${lines.join('')}`) };
}

function cell(text: string): string {
  const line = plainLine(text, 2000);
  return `"${(/^[=+\-@]/.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
