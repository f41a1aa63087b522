import type { SearchResult } from '../search/search.js';
import type { Store } from '../store/store.js';
import { calibrationFor, probabilityOf } from './calibration.js';
import { type Candidate, candidates } from './candidates.js';
import { eventTime } from './event-time.js';
import { evidenceFeatures } from './evidence-features.js';
import { questionTerms } from './question-terms.js';
import { quoteCandidates } from './quote-candidates.js';
import type { Citation } from './reply.js';
import { speaksOf, sureFrom, topicShares } from './topic-share.js';
import type { Understood } from './understood.js';

/** What happened on a day, or was reported on it. */
export interface TimelineEntry {
  /**
   * `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: the time the sentence names, as precisely as it does, else the day of its
   * article; null where neither is known.
   */
  day: string | null;
  citation: Citation;
}

export interface Timeline {
  /** In the order of days, undated last; none where the articles do not speak of the topic. */
  entries: TimelineEntry[];
  /** Probability that the articles speak of the topic, 0 to 1. */
  confidence: number;
}

export interface TimelineOptions {
  /** Probability from which the evidence is sure; unset, `sureFrom`. */
  threshold?: number | undefined;
}

/** Entries at most. */
const entriesAtMost = 12;
/** Passages read: a story of weeks is in many articles. */
const passagesRead = 40;

/** Sentences of one article: a timeline is not its retelling. */
const sentencesPerArticle = 3;
/** Share of the best one's score from which a sentence is about the topic. */
const aboutTopic = 0.55;

/** A topic -> dated sentences that speak of it, in order, each quoted and cited. */
export async function composeTimeline(
  topic: Understood,
  found: SearchResult,
  store: Store,
  { threshold = sureFrom }: TimelineOptions = {},
): Promise<Timeline> {
  const languages = [...new Set(found.ranked.flatMap((each) => each.article.language ?? []))];
  const terms = await questionTerms(topic, languages, store);
  const all = await candidates(found, 'when', terms, store, passagesRead);
  const features = evidenceFeatures(found, all, all.slice(0, 3), terms, topic.language);
  const confidence = probabilityOf(features, calibrationFor(found.model));
  const shares = topicShares(all, terms, topic.language);
  const speaking = all.filter((each) => {
    const share = shares.get(each);
    return share !== undefined && speaksOf(share, confidence, threshold);
  });
  const entries: TimelineEntry[] = [];
  const chosen = aboutTheTopic(speaking).slice(0, entriesAtMost).sort(inTheirArticles);
  for (const each of chosen) {
    const [citation] = await quoteCandidates([each], store);
    if (citation) entries.push({ day: dayOf(each), citation });
  }
  entries.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  return {
    entries: entries.map(({ day, citation }, index) => ({ day, citation: { ...citation, n: index + 1 } })),
    confidence,
  };
}

/** The best sentences that name a time or open an article, few of each article, none twice. */
function aboutTheTopic(all: readonly Candidate[]): Candidate[] {
  const [best] = all;
  const taken = new Map<string, number>();
  const texts = new Set<string>();
  return all.filter((each) => {
    if (!best || each.score < best.score * aboutTopic || texts.has(each.text)) return false;
    const { articleId, heading } = each.ranked.passage;
    const opens = heading === null && each.at === 0;
    const count = taken.get(articleId) ?? 0;
    if (count >= sentencesPerArticle || !(opens || namedTime(each) || count === 0)) return false;
    taken.set(articleId, count + 1);
    texts.add(each.text);
    return true;
  });
}

/** As the articles tell it, for what is of one day. */
function inTheirArticles(
  { ranked: a, span: first }: Candidate,
  { ranked: b, span: second }: Candidate,
): number {
  const articles = a.passage.articleId.localeCompare(b.passage.articleId);
  return articles || a.passage.section - b.passage.section || first.start - second.start;
}

function namedTime({ text, ranked: { article } }: Candidate): string | null {
  return eventTime(text, article.language, article.publishedAt);
}

function dayOf(candidate: Candidate): string | null {
  return namedTime(candidate) ?? candidate.ranked.article.publishedAt?.slice(0, 10) ?? null;
}
