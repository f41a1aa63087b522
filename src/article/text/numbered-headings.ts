import type { LineRange } from './line-range.js';
import type { LineTraits } from './line-traits.js';

const longest = 130;
const fewest = 3;
const number = /^(?<number>\d{1,2})[.)] \S/u;

/** The numbers of lines that count up from one (`1. …`, `2. …`), each alone, with paragraphs between them. */
export function numberedHeadings(traits: readonly LineTraits[], range: LineRange): Set<number> {
  const found: number[] = [];
  for (let index = range.start; index < range.end; index += 1) {
    const line = traits[index];
    const below = traits[index + 1];
    if (!line || line.size > longest || line.closed || !line.line.afterBlank) continue;
    const count = Number(number.exec(line.line.text)?.groups?.number ?? 0);
    if (count !== found.length + 1 || !(below?.line.afterBlank ?? false)) continue;
    const parted = found.length === 0 || traits.slice(found.at(-1), index).some(({ prose }) => prose);
    if (parted) found.push(index);
  }
  const last = found.at(-1) ?? range.end;
  const follows = traits.slice(last, range.end).some(({ prose }) => prose);
  return new Set(found.length >= fewest && follows ? found : []);
}
