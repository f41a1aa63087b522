import { isClockTime } from '../clock-time.js';
import type { Block } from './blocks.js';

/** One time on a line of its own may be the article's; two are updates of a live blog. */
const fewestTimes = 2;

/** Whether blocks are the updates of a live blog, each with its time above it. */
export function haveTimes(blocks: Block[]): boolean {
  return timesOf(blocks).size >= fewestTimes;
}

/** The times of a live blog's updates, each on a line of its own, as headings: they say when, not what. */
export function timesAsHeadings(blocks: Block[]): Block[] {
  const times = timesOf(blocks);
  if (times.size < fewestTimes) return blocks;
  return blocks.map((block) => (times.has(block) ? { ...block, kind: 'heading' } : block));
}

function timesOf(blocks: Block[]): Set<Block> {
  return new Set(blocks.filter((block) => block.kind === 'paragraph' && isClockTime(block.text)));
}
