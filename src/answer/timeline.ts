import { findDates } from '../article/dates.js';
import type { SearchResult } from '../search/search.js';
import type { Store } from '../store/store.js';
import { probabilityOf } from './calibration.js';
import { type Candidate, candidates } from './candidates.js';
import { evidenceFeatures } from './evidence-features.js';
import { questionTerms } from './question-terms.js';
import { quoteCandidates } from './quote-candidates.js';
import type { Citation } from './reply.js';
import type { Understood } from './understood.js';

/** What happened on a day, or was reported on it. */
export interface TimelineEntry {
  /** `YYYY-MM-DD`: the day the sentence names, else the day of its article; null where neither is known. */
  day: string | null;
  citation: Citation;
}

export interface Timeline {
  /** In the order of days, undated last. */
  entries: TimelineEntry[];
  /** Probability that the articles speak of the topic, 0 to 1. */
  confidence: number;
}

/** Sentences of one article: a timeline is not its retelling. */
const sentencesPerArticle = 3;
/** Share of the best one's score from which a sentence is about the topic. */
const aboutTopic = 0.55;

/** A topic -> dated sentences in order, each quoted and cited. Whether it is sure enough is the caller's to say. */
export async function composeTimeline(
  topic: Understood,
  found: SearchResult,
  store: Store,
  limit = 12,
): Promise<Timeline> {
  const languages = [...new Set(found.ranked.flatMap((each) => each.article.language ?? []))];
  const question = await questionTerms(topic, languages, store);
  const all = await candidates(found, 'when', question, store);
  const chosen = aboutTheTopic(all).slice(0, limit);
  const entries: TimelineEntry[] = [];
  for (const each of chosen) {
    const [citation] = await quoteCandidates([each], store);
    if (citation) entries.push({ day: dayOf(each), citation });
  }
  entries.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  return {
    entries: entries.map(({ day, citation }, index) => ({ day, citation: { ...citation, n: index + 1 } })),
    confidence: probabilityOf(evidenceFeatures(found, all, all.slice(0, 3), question, topic.language)),
  };
}

/** The best sentences that name a day or open an article, few of each article, none twice. */
function aboutTheTopic(all: readonly Candidate[]): Candidate[] {
  const [best] = all;
  const taken = new Map<string, number>();
  const texts = new Set<string>();
  return all.filter((each) => {
    if (!best || each.score < best.score * aboutTopic || texts.has(each.text)) return false;
    const { articleId, heading } = each.ranked.passage;
    const opens = heading === null && each.at === 0;
    const count = taken.get(articleId) ?? 0;
    if (count >= sentencesPerArticle || !(opens || namedDay(each) || count === 0)) return false;
    taken.set(articleId, count + 1);
    texts.add(each.text);
    return true;
  });
}

function namedDay(candidate: Candidate): string | null {
  return findDates(candidate.text, candidate.ranked.article.language)[0]?.iso.slice(0, 10) ?? null;
}

function dayOf(candidate: Candidate): string | null {
  return namedDay(candidate) ?? candidate.ranked.article.publishedAt?.slice(0, 10) ?? null;
}
