import { authorNames, readByline } from '../authors.js';
import { type Dateline, isDateline, readDateline } from '../dateline.js';
import { unglued } from '../dates.js';
import type { LineTraits } from './line-traits.js';
import { beforeStamp, namesOnly } from './name-lines.js';

const longestDateline = 200;
const above = 6;
const below = 4;
const tail = 10;
/** Above the headline only a name this near to a date is an author's. */
const besideStamp = 2;
/** A label that says that names follow on the next line. */
const authorLabel =
  /^(?:author(?:s| of the article)?|autore?|autori|autor(?:en|a)?|auteur|by|di|von|por|par|written by|scritto da|text|testo)\s*:?$/iu;

/** Who wrote the article and when, as the lines around the headline say, or else those under the text. */
export function headerFacts(
  traits: readonly LineTraits[],
  title: number,
  first: number,
  last: number,
  language: string | null,
): Dateline & { authors: string[] } {
  const under = [title + 1, first + below] as const;
  const over = [Math.max(0, title - above), title] as const;
  const after = [last, last + tail] as const;
  const zones = [under, over, after].map(([from, to]) => traits.slice(from, Math.max(from, to)));
  const dates = zones.map((zone) => datesOf(zone, language)).find(({ publishedAt }) => publishedAt !== null);
  const loose = zones.map((zone) => datesOf(zone, language)).find(({ updatedAt }) => updatedAt !== null);
  const bylines = zones.map(authorsOf).find((names) => names.length > 0);
  return {
    publishedAt: dates?.publishedAt ?? loose?.updatedAt ?? null,
    updatedAt: dates?.updatedAt ?? loose?.updatedAt ?? null,
    authors:
      bylines ??
      [namesOnly(zones[0] ?? []), namesOnly(zones[1] ?? [], besideStamp)].find((names) => names.length > 0) ??
      [],
  };
}

/** The dates of short lines; a label on a line of its own (`Last updated`) counts for the line below it. */
function datesOf(zone: readonly LineTraits[], language: string | null): Dateline {
  const found: Dateline = { publishedAt: null, updatedAt: null };
  for (const [index, { line, dated, credit, prose }] of zone.entries()) {
    if (
      !dated ||
      (credit && !isDateline(line.text)) ||
      (prose && line.text.length > 120) ||
      line.text.length > longestDateline
    )
      continue;
    const before = zone[index - 1];
    const label = before && !before.dated && before.size < 40 ? `${before.line.text} ` : '';
    const { publishedAt, updatedAt } = readDateline(label + unglued(line.text), language);
    found.publishedAt ??= publishedAt;
    found.updatedAt ??= updatedAt;
  }
  return found;
}

function authorsOf(zone: readonly LineTraits[]): string[] {
  const names = zone.flatMap(({ line }, index) => {
    const above = zone[index - 1]?.line.text ?? '';
    if (authorLabel.test(above) && line.text.length < 120) return authorNames(line.text);
    const own = readByline(beforeStamp(line.text));
    if (own.length > 0 || line.text.length > longestDateline) return own;
    return line.text.split(/ [|·•] /u).flatMap((part) => readByline(beforeStamp(part)));
  });
  return [...new Set(names)];
}
