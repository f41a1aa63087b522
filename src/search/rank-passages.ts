import type { ArticleSummary, Store, StoredPassage } from '../store/store.js';
import { words as wordsOf } from './analysis/words.js';
import { closeness } from './closeness.js';
import type { FusedPassage } from './fusion.js';
import type { QueryWord } from './lexical-search.js';
import { sameRuns, type WordRuns, wordRuns } from './near-duplicates.js';
import { wantsNewest } from './newest-wanted.js';
import type { Query, RankedPassage } from './search.js';
import { isOfTime, timeNamed } from './time-named.js';

/** Fused candidates looked at more closely: enough that none of the first ten is missed. */
const lookedAt = 50;
/** What a passage gains whose neighbouring sentences hold all of the question's words. */
const closenessBonus = 0.1;
/** What the newest candidate gains over one many years old where the question asks for the newest. */
const newestBonus = 0.1;
/** What an article gains whose outlet, or whose time, the question names. */
const namedBonus = 0.1;
/** Days in which the bonus for being new falls to a third. */
const newsAge = 365;

/**
 * Fused candidates -> the list answers are made of: best first, those dropped at the end with the reason.
 *
 * @param evidence what the question asks with; null ranks by the fused score alone
 */
export async function rankPassages(
  store: Store,
  query: Query,
  fused: readonly FusedPassage[],
  evidence: { words: readonly QueryWord[]; language: string | null } | null,
  limit: number,
): Promise<RankedPassage[]> {
  const top = fused.slice(0, Math.max(limit, lookedAt));
  const passages = await store.passagesById(top.map(({ passageId }) => passageId));
  const articleIds = [...new Set(passages.map(({ articleId }) => articleId))];
  const articles = new Map(
    (await store.articlesById(articleIds)).map((article): [string, ArticleSummary] => [article.id, article]),
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const ranked = top.flatMap(({ passageId, score, lexical, vector }): RankedPassage[] => {
    const passage = byId.get(passageId);
    const article = passage && articles.get(passage.articleId);
    return passage && article ? [{ passage, article, score, lexical, vector, dropped: null }] : [];
  });
  const bonus = bonuses(ranked, query, evidence);
  const scored = ranked.map((each) => ({ ...each, score: Math.min(1, each.score + bonus(each)) }));
  return withoutRepetition(scored.sort((a, b) => b.score - a.score).slice(0, limit));
}

type Bonus = (candidate: RankedPassage) => number;

function bonuses(
  ranked: readonly RankedPassage[],
  query: Query,
  evidence: { words: readonly QueryWord[]; language: string | null } | null,
): Bonus {
  const lean = new Set(query.leanTowards);
  const leaning: Bonus = ({ article }) => (lean.has(article.id) ? leanBonus : 0);
  if (!evidence) return leaning;
  const newest = Math.max(...ranked.map(({ article }) => time(article)));
  const dated = Number.isFinite(newest);
  const recency: Bonus =
    dated && wantsNewest(query.text, evidence.language)
      ? ({ article }) => newestBonus * Math.exp((time(article) - newest) / (newsAge * 86_400_000))
      : () => 0;
  const together: Bonus = ({ passage, article }) =>
    closenessBonus * closeness(sentencesOf(passage), evidence.words, article.language);
  const named = namedIn(query.text, evidence.language);
  return (candidate) => leaning(candidate) + together(candidate) + recency(candidate) + named(candidate);
}

/** A boost, not a filter: a date may be the event's, and an outlet's name that of what happened. */
function namedIn(question: string, language: string | null): Bonus {
  const spoken = ` ${wordsOf(question).join(' ')} `;
  const time = timeNamed(question, language);
  return ({ article }) => {
    const outlet = wordsOf(article.outlet ?? '').join(' ');
    const byOutlet = outlet !== '' && spoken.includes(` ${outlet} `);
    const ofTime = time !== null && isOfTime(article.publishedAt, time);
    return (byOutlet ? namedBonus : 0) + (ofTime ? namedBonus : 0);
  };
}

/** Milliseconds; an article without a date is as old as can be. */
function time({ publishedAt }: ArticleSummary): number {
  return publishedAt ? Date.parse(publishedAt.slice(0, 10)) : Number.NEGATIVE_INFINITY;
}

function sentencesOf({ text, span, sentences }: StoredPassage): string[] {
  return sentences.map(({ start, end }) => text.slice(start - span.start, end - span.start));
}

/** What an article of the conversation is ahead by. */
const leanBonus = 0.15;
/** Passages of one article in the list: more would be one story filling it. */
const passagesPerArticle = 8;

function withoutRepetition(ranked: readonly RankedPassage[]): RankedPassage[] {
  const kept: { candidate: RankedPassage; runs: WordRuns }[] = [];
  const dropped: RankedPassage[] = [];
  for (const candidate of ranked) {
    const runs = wordRuns(candidate.passage.text);
    const siblings = kept.filter((other) => other.candidate.article.id === candidate.article.id);
    const twin = kept.find((other) => !siblings.includes(other) && sameRuns(runs, other.runs));
    if (twin) {
      dropped.push({ ...candidate, dropped: `the same text as in "${twin.candidate.article.title}"` });
    } else if (siblings.length >= passagesPerArticle) {
      dropped.push({ ...candidate, dropped: `${passagesPerArticle} better passages of this article` });
    } else kept.push({ candidate, runs });
  }
  return [...kept.map(({ candidate }) => candidate), ...dropped];
}
