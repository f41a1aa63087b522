import type { Block } from './blocks.js';
import { bareWords } from './headline.js';

/** Shorter lines repeat by chance. */
const shortestRepeat = 15;
const longestPullQuote = 400;
/** Comparing every line with every other one stays within milliseconds up to here. */
const mostBlocks = 1_000;

/** Pull quotes say again what a paragraph says; lines that stand twice were made for two sizes of screen. */
export function repeats(blocks: Block[]): Block[] {
  if (blocks.length > mostBlocks) return [];
  const texts = blocks.map((block) => bareWords(block.text));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const seen = new Set<string>();
  return blocks.filter((block, index) => {
    const text = texts[index] ?? '';
    if (block.kind === 'heading' || text.length < shortestRepeat) return false;
    if (seen.has(text)) return true;
    seen.add(text);
    if (counts.get(text) !== 1 || block.length > longestPullQuote) return false;
    return texts.some((other, at) => at !== index && other.length > text.length && other.includes(text));
  });
}
