import type { Block } from './blocks.js';
import { firstMeta, type PageMetadata } from './page-metadata.js';
import { plainText } from './parse-html.js';

/** A headline and the index of the block where the page shows it (-1: nowhere). */
export interface Headline {
  text: string;
  index: number;
}

/**
 * The headline as the page shows it. Heading, JSON-LD and social title vote, since each alone may carry a kicker,
 * a site's name or a wording meant for search engines; the weights only decide who wins where two of them differ.
 */
export function findHeadline(metadata: PageMetadata, blocks: Block[]): Headline | null {
  const headings = blocks.filter((block) => block.kind === 'heading' && /^h[1-3]$/.test(block.element.name));
  const named = withoutSiteName(metadata);
  const data = named(metadata.jsonLd?.headline);
  const social = named(firstMeta(metadata, 'og:title'));
  const first = headings.find((heading) => heading.element.name === 'h1');
  // Window and cards repeat the social title more often than not: only where they differ from it do they say something.
  const others = [metadata.windowTitle, firstMeta(metadata, 'twitter:title', 'title', 'dc.title')]
    .map(named)
    .map((title) => (sameTitle(title, social) ? '' : title));
  const votes: [string, number][] = [
    [data, 1.1],
    [social, 1],
    [others[0] ?? '', 0.2],
    [others[1] ?? '', 0.1],
    [first?.text ?? '', 1.2],
  ];
  for (const heading of headings) {
    if (heading !== first && (sameTitle(heading.text, data) || sameTitle(heading.text, social)))
      votes.push([heading.text, 1]);
  }
  const winner = mostVoted(votes);
  if (!winner) return null;
  const shown = headings.find((heading) => sameTitle(heading.text, winner)) ?? first;
  // What the desk gave to social networks is the headline without its tail.
  const text =
    social.length > 0.6 * winner.length && bareWords(winner).startsWith(`${bareWords(social)} `)
      ? social
      : winner;
  return { text, index: shown ? blocks.indexOf(shown) : -1 };
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

/** As `sameWords`, where a kicker's element may have left no space. */
function sameTitle(one: string, other: string): boolean {
  return titleKey(one) !== '' && titleKey(one) === titleKey(other);
}

function titleKey(text: string): string {
  return bareWords(text).replaceAll(' ', '');
}

function mostVoted(votes: [string, number][]): string | null {
  const sums = new Map<string, { text: string; weight: number }>();
  for (const [text, weight] of votes) {
    const key = titleKey(text);
    if (!key) continue;
    const sum = sums.get(key) ?? { text, weight: 0 };
    sums.set(key, { text: sum.text, weight: sum.weight + weight });
  }
  return [...sums.values()].sort((one, other) => other.weight - one.weight)[0]?.text ?? null;
}

/** Parts a site's name from a title: ` | `, ` - `, or a bar without spaces. */
const lastPart = /(?:\s+[-–—•·«»:]+\s+|\s*[|｜ㅣ]\s*)(?<name>[^|｜ㅣ]{2,60})$/u;
/** A desk's name before the site's: `… - Politics | Name`, `…-정치ㅣName`. */
const desk = /(?:\s+[-–—|]\s+|(?<=[\p{Lo}"”'’])-)\p{L}{2,12}$/u;

/** A function that cuts ` | Name` off a title where the page's site is called so, and any short last part after a bar. */
function withoutSiteName(metadata: PageMetadata): (title: string | null | undefined) => string {
  const host =
    /^https?:\/\/(?:www\.)?([^/:]+)/.exec(
      metadata.canonicalUrl ?? firstMeta(metadata, 'og:url') ?? '',
    )?.[1] ?? '';
  const names = [firstMeta(metadata, 'og:site_name', 'application-name'), metadata.jsonLd?.publisher, host]
    .map((name) => titleKey(name ?? ''))
    .filter((name) => name.length > 2);
  return (title) => {
    const whole = title ? plainText(title) : '';
    const match = lastPart.exec(whole);
    const name = titleKey(match?.groups?.name ?? '');
    if (!match || !name || match.index < 15) return whole;
    const isSite = names.some((site) => site.includes(name) || name.includes(site));
    if (isSite) return whole.slice(0, match.index).replace(desk, '').trim();
    return /[|｜ㅣ]/.test(match[0]) && match.index > 2 * name.length
      ? whole.slice(0, match.index).trim()
      : whole;
  };
}
