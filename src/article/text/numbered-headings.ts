import type { LineKind } from './line-kind.js';
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

/** Whether a line stands between a numbered heading and its first paragraph, where there is no other heading. */
export function isUnderNumbered(
  numbered: ReadonlySet<number>,
  kinds: readonly LineKind[],
  index: number,
): boolean {
  if (numbered.size === 0) return false;
  for (let above = index - 1; above >= 0 && kinds[above] !== 'text'; above -= 1)
    if (numbered.has(above)) return true;
  return false;
}
