import type { RankedPassage } from './search.js';

/** Part of what it lacks to the best passage of its article that the first one is given. */
const given = { newestWanted: 0.8, otherwise: 0.5 };

/** News begins with what it is about: where a passage of an article answers, its first one has most of the rest. */
export function withLeads(ranked: readonly RankedPassage[], newestWanted: boolean): RankedPassage[] {
  const best = new Map<string, number>();
  for (const { article, score } of ranked) best.set(article.id, Math.max(score, best.get(article.id) ?? 0));
  const share = newestWanted ? given.newestWanted : given.otherwise;
  return ranked.map((each) => {
    const lacking = (best.get(each.article.id) ?? 0) - each.score;
    return isLead(each) ? { ...each, score: each.score + share * lacking } : each;
  });
}

/** Whether it is the first passage of its article. */
export function isLead({ passage: { section, span } }: Pick<RankedPassage, 'passage'>): boolean {
  return section === 0 && span.start === 0;
}
