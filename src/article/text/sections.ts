import type { Section } from '../article.js';
import { addParagraph } from '../cut-paragraphs.js';
import { embeddedPosts } from './embedded-posts.js';
import type { LineKind } from './line-kind.js';
import type { LineTraits } from './line-traits.js';
import { tickerDays } from './ticker-days.js';

/**
 * The sections of the body, in order: paragraphs under their headings, an embedded post in one paragraph that its
 * signature ends. Headings that nothing follows are left out; a live blog's days join the headings below them.
 *
 * @param left numbers of lines that are kept elsewhere: headline and standfirst.
 */
export function sectionsOf(
  traits: readonly LineTraits[],
  kinds: readonly LineKind[],
  left: ReadonlySet<number>,
): Section[] {
  const posts = postsWithin(traits, kinds);
  const days = tickerDays(traits, kinds);
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  for (const [index, { line }] of traits.entries()) {
    if (left.has(index) || days.has(index + 1)) continue;
    const post = posts.get(index);
    if (post !== undefined) {
      if (post) sections.at(-1)?.paragraphs.push(post);
    } else if (kinds[index] === 'heading') {
      const day = days.get(index);
      sections.push({ heading: day ? `${day} ${line.text}` : line.text, paragraphs: [] });
    } else if (kinds[index] === 'text') {
      const continues = !line.mark && traits[index - 1]?.line.mark === '';
      addParagraph(sections.at(-1)?.paragraphs ?? [], line.text, continues);
    }
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The posts between the first and the last paragraph: a post's text by its first line, '' for its other lines. */
function postsWithin(traits: readonly LineTraits[], kinds: readonly LineKind[]): Map<number, string> {
  const [first, last] = [kinds.indexOf('text'), kinds.lastIndexOf('text')];
  const posts = new Map<number, string>();
  for (const lines of embeddedPosts(traits)) {
    if ((lines[0] ?? 0) <= first || (lines[0] ?? 0) > last) continue;
    for (const index of lines) posts.set(index, '');
    posts.set(lines[0] ?? 0, lines.map((index) => traits[index]?.line.text ?? '').join(' '));
  }
  return posts;
}
