import { diffArrays } from 'diff';
import type { Article } from '../article/article.js';
import { splitSentences } from './sentences.js';

/** One line of an article that came or went between two versions. */
export interface ArticleChange {
  kind: 'added' | 'removed';
  /** Heading of the section it stands in; null for the lead, the headline and the line under it. */
  section: string | null;
  /** A sentence, heading or headline, verbatim. */
  text: string;
}

/** Beyond so many differences, two versions have little in common and all of both is given. */
const mostDifferences = 2_000;

/**
 * What changed between two versions of an article, by sentence, in reading order; what was removed stands before
 * what came in its place. By the shortest edit script (Myers 1986, https://doi.org/10.1007/BF01840446).
 */
export function articleChanges(before: Article, after: Article): ArticleChange[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const runs = diffArrays(old, now, { comparator: isSame, maxEditLength: mostDifferences });
  if (!runs)
    return [...old.map((line) => change('removed', line)), ...now.map((line) => change('added', line))];
  return runs.flatMap(({ added, removed, value }) => {
    if (!added && !removed) return [];
    return value.map((line) => change(added ? 'added' : 'removed', line));
  });
}

interface Line {
  section: string | null;
  text: string;
}

function linesOf(article: Article): Line[] {
  const lines: Line[] = [{ section: null, text: article.title }];
  if (article.standfirst) lines.push({ section: null, text: article.standfirst });
  for (const { heading, paragraphs } of article.sections) {
    if (heading !== null) lines.push({ section: heading, text: heading });
    for (const paragraph of paragraphs) {
      for (const { start, end } of splitSentences(paragraph, article.language)) {
        lines.push({ section: heading, text: paragraph.slice(start, end) });
      }
    }
  }
  return lines;
}

/** A sentence that only moved to another section, or under another heading, has not changed. */
function isSame(one: Line, other: Line): boolean {
  return one.text === other.text;
}

function change(kind: ArticleChange['kind'], { section, text }: Line): ArticleChange {
  return { kind, section, text };
}
