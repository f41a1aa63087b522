import type { ArticleSummary, PassageWords, Store } from '../store/store.js';
import { bonuses, evidenceBonus, type QuestionEvidence } from './bonuses.js';
import type { FusedPassage } from './fusion.js';
import { withLeads } from './leads.js';
import { mayBeSame, sameRuns, wordRuns } from './near-duplicates.js';
import { newness } from './newness.js';
import { wordsOfPassage } from './passage-words.js';
import type { Query, RankedPassage } from './search.js';

/** Fused candidates looked at more closely: enough that none of the first ten is missed. */
const lookedAt = 50;

/**
 * Fused candidates -> the list answers are made of: best first, those dropped at the end with the reason.
 *
 * @param evidence what the question asks with; null ranks by the fused score alone
 */
export async function rankPassages(
  store: Store,
  query: Query,
  fused: readonly FusedPassage[],
  evidence: QuestionEvidence | null,
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
    if (!passage || !article) return [];
    const analysed = { ...passage, words: wordsOfPassage(passage, article.language) };
    return [{ passage: analysed, article, score, lexical, vector, dropped: null }];
  });
  const scoreOf = scoring(ranked, query, evidence);
  const byThemselves = ranked.map((each) => ({ ...each, score: Math.min(1, scoreOf(each)) }));
  const scored = evidence ? withLeads(byThemselves, evidence.newestWanted) : byThemselves;
  return withoutRepetition(scored.sort((a, b) => b.score - a.score).slice(0, limit));
}

/** What an article of the conversation is ahead by. */
export const leanBonus = 0.15;

/** The whole score, about 0 to 1, of a candidate that has its fused one. */
function scoring(ranked: readonly RankedPassage[], query: Query, evidence: QuestionEvidence | null) {
  const lean = new Set(query.leanTowards);
  const ahead = ({ article }: RankedPassage) => (lean.has(article.id) ? leanBonus : 0);
  if (!evidence) return (each: RankedPassage) => each.score + ahead(each);
  const bonus = bonuses(ranked, query, evidence);
  const factor = newness(ranked, evidence.newestWanted);
  return (each: RankedPassage) =>
    ((each.score + bonus(each)) * factor(each) + ahead(each)) / (1 + evidenceBonus);
}

/** Passages of one article in the list: more would be one story filling it. */
const passagesPerArticle = 8;

function withoutRepetition(ranked: readonly RankedPassage[]): RankedPassage[] {
  const kept: Compared[] = [];
  const dropped: RankedPassage[] = [];
  for (const candidate of ranked) {
    const compared = {
      candidate,
      sketch: wordsOfPassage(candidate.passage, candidate.article.language).runs,
    };
    const isSibling = (other: Compared) => other.candidate.article.id === candidate.article.id;
    const twin = kept.find((other) => !isSibling(other) && isSameText(compared, other));
    if (twin) {
      dropped.push({ ...candidate, dropped: `the same text as in "${twin.candidate.article.title}"` });
    } else if (kept.filter(isSibling).length >= passagesPerArticle) {
      dropped.push({ ...candidate, dropped: `${passagesPerArticle} better passages of this article` });
    } else kept.push(compared);
  }
  return [...kept.map(({ candidate }) => candidate), ...dropped];
}

interface Compared {
  candidate: RankedPassage;
  sketch: PassageWords['runs'];
}

function isSameText(one: Compared, other: Compared): boolean {
  if (!mayBeSame(one.sketch, other.sketch)) return false;
  return sameRuns(wordRuns(one.candidate.passage.text), wordRuns(other.candidate.passage.text));
}
