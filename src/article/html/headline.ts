import type { Block } from './blocks.js';
import { firstMeta, type PageMetadata } from './page-metadata.js';
import { plainText } from './parse-html.js';

/** A headline and the index of the block where the page shows it (-1: nowhere). */
export interface Headline {
  text: string;
  index: number;
}

/** Parts a site's name or a desk's from a title: ` | `, ` - `, or a bar without spaces. */
const siteName = /(?:\s+[-–—•·«»:]+\s+|\s*[|｜ㅣ]\s*)(?<name>[^|｜ㅣ]{2,60})$/u;

/**
 * The headline as the page shows it. Visible heading, JSON-LD and social titles vote: what two of them say wins,
 * since each alone may carry a kicker, a site's name or a wording meant for search engines.
 */
export function findHeadline(metadata: PageMetadata, blocks: Block[]): Headline | null {
  const outlet = firstMeta(metadata, 'og:site_name') ?? metadata.jsonLd?.publisher ?? '';
  const described = [
    firstMeta(metadata, 'og:title'),
    metadata.jsonLd?.headline,
    firstMeta(metadata, 'twitter:title', 'title', 'dc.title', 'headline'),
    metadata.windowTitle,
  ].map((title) => (title ? withoutSiteName(plainText(title), outlet) : ''));
  const headings = blocks.filter((block) => block.kind === 'heading' && /^h[12]$/.test(block.element.name));
  const first = headings.filter((block) => block.element.name === 'h1');
  const shown = first.find((block) => described.some((title) => sameWords(title, block.text))) ?? first[0];
  const titles = [shown?.text ?? '', ...described].filter(Boolean);
  const agreed = titles.find((title, index) =>
    titles.slice(index + 1).some((other) => sameWords(title, other)),
  );
  const text = agreed ?? titles[0];
  if (!text) return null;
  const exact = blocks.findLastIndex((block) => block.kind === 'heading' && sameWords(block.text, text));
  return {
    text,
    index:
      exact >= 0 ? exact : shown ? blocks.indexOf(shown) : blocks.findIndex((b) => sameWords(b.text, text)),
  };
}

export function sameWords(one: string, other: string): boolean {
  return one.length > 0 && bareWords(one) === bareWords(other);
}

/** Letters and digits only, lower case: what two spellings of one line share. */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Cuts `… | Name` and `… - Desk - Name` off, while what is left stays the longer part. */
function withoutSiteName(title: string, outlet: string): string {
  let rest = title;
  for (let match = siteName.exec(rest); match; match = siteName.exec(rest)) {
    const name = match.groups?.name ?? '';
    const left = rest.slice(0, match.index);
    const isName = sameWords(name, outlet) || name.length <= 25;
    if (!isName || left.length < name.length || left.length < 15) break;
    rest = left;
  }
  return rest.trim();
}
