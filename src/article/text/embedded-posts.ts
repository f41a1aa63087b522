import type { LineTraits } from './line-traits.js';

/** The last line of a post copied from a social network: `— Name (@handle) January 6, 2026`. */
const signature = /^[—–-]\s?.{1,80}\(@[\w.]{1,40}\).{0,60}$/u;
/** A post is short and so are its paragraphs; the article's own paragraph above it mostly is not. */
const longestPost = 320;
const longestPart = 160;
const mostParts = 10;

/**
 * Posts set into the text: for each line that signs one, the numbers of all its lines, in order, the signature last.
 * The line above a signature always belongs to the post; those above it while they are short and few.
 */
export function embeddedPosts(traits: readonly LineTraits[]): number[][] {
  const posts: number[][] = [];
  for (const [index, { line }] of traits.entries()) {
    if (!signature.test(line.text.slice(0, 200)) || index === 0) continue;
    const lowest = (posts.at(-1)?.at(-1) ?? -1) + 1;
    let start = index - 1;
    let size = traits[start]?.line.text.length ?? 0;
    while (start > lowest && index - start < mostParts) {
      const above = traits[start - 1];
      size += above?.line.text.length ?? longestPost;
      if (
        !above ||
        size > longestPost ||
        above.line.text.length > longestPart ||
        /[:：]$/u.test(above.line.text)
      )
        break;
      start -= 1;
    }
    if (start >= lowest) posts.push(Array.from({ length: index - start + 1 }, (_, step) => start + step));
  }
  return posts;
}
