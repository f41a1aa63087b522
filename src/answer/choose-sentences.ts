import { sectionText } from '../article/article.js';
import type { Span } from '../passages/passage.js';
import type { StoredArticle, StoredPassage } from '../store/store.js';
import type { Candidate } from './candidates.js';
import type { QuotePlace } from './citation.js';
import { closesQuote, leansBack, opensQuote, runsOn } from './incomplete.js';

/** Sentences of an answer, those taken along included. */
export const sentencesAtMost = 4;
/** A further sentence is taken while it scores this share of the best. */
const closeToBest = 0.6;
/** A quotation is followed over this many sentences. */
const longestQuotation = 3;

/** The sentences that answer: the best, and those nearly as good that say something else, up to `limit`. */
export function chooseSentences(all: readonly Candidate[], limit = 3): Candidate[] {
  const [best] = all;
  if (!best) return [];
  const chosen = [best];
  for (const each of all.slice(1)) {
    if (chosen.length >= limit || each.score < best.score * closeToBest) break;
    if (!chosen.some((other) => saysTheSame(other, each))) chosen.push(each);
  }
  return chosen;
}

/** The same words in another outlet, or the same sentence of an overlapping passage. */
export function saysTheSame(a: Candidate, b: Candidate): boolean {
  const [shorter, longer] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text];
  return longer.includes(shorter);
}

/** A chosen sentence with what it needs to be understood: a stretch of one section. */
export interface Stretch {
  articleId: string;
  section: number;
  /** First and last sentence of the section, by index. */
  from: number;
  to: number;
  /** Whether a quote may go on from its last sentence into the next. */
  goesOn: boolean;
  passageId: number;
  similarity: number;
}

/** All sentences of a section in order, from its passages. */
export function sectionSentences(passages: readonly StoredPassage[], section: number): Span[] {
  const byStart = new Map<number, Span>();
  for (const passage of passages) {
    if (passage.section !== section) continue;
    for (const span of passage.sentences) byStart.set(span.start, span);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** From the chosen sentence back to whom it speaks of, and on to where its quotation ends. */
export function stretch(chosen: Candidate, sentences: readonly Span[], text: string): Stretch | null {
  const at = sentences.findIndex((span) => span.start === chosen.span.start);
  if (at < 0) return null;
  const read = (index: number) => text.slice(sentences[index]?.start, sentences[index]?.end);
  let from = at;
  let to = at;
  while (
    from > 0 &&
    at - from < longestQuotation &&
    closesQuote(text.slice(sentences[from]?.start, chosen.span.end))
  ) {
    from--;
  }
  while (
    to < sentences.length - 1 &&
    to - at < longestQuotation &&
    opensQuote(text.slice(chosen.span.start, sentences[to]?.end))
  ) {
    to++;
  }
  if (from > 0 && leansBack(read(from)) && !runsOn(read(from - 1), read(from))) from--;
  const goesOn = !runsOn(read(to), read(to + 1));
  const { articleId, section, id: passageId } = chosen.ranked.passage;
  return { articleId, section, from, to, goesOn, passageId, similarity: chosen.similarity };
}

/** Stretches that touch become one; those that would make the answer longer than it may be are left out. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  let sentences = 0;
  for (const each of stretches) {
    const touching = merged.find(
      (other) =>
        other.articleId === each.articleId &&
        other.section === each.section &&
        each.from <= other.to + (other.goesOn ? 1 : 0) &&
        each.to >= other.from - (each.goesOn ? 1 : 0),
    );
    const from = Math.min(each.from, touching?.from ?? each.from);
    const to = Math.max(each.to, touching?.to ?? each.to);
    const added = to - from + 1 - (touching ? touching.to - touching.from + 1 : 0);
    if (merged.length > 0 && sentences + added > sentencesAtMost) continue;
    sentences += added;
    const { goesOn } = touching && touching.to > each.to ? touching : each;
    if (touching) Object.assign(touching, { from, to, goesOn });
    else merged.push({ ...each });
  }
  return merged;
}

/** Where a stretch stands in its article, as a citation wants it; null when the article has changed since. */
export function quotePlace(
  each: Stretch,
  article: StoredArticle,
  sentences: readonly Span[],
): QuotePlace | null {
  const section = article.article.sections[each.section];
  const [first, last] = [sentences[each.from], sentences[each.to]];
  if (!section || !first || !last) return null;
  const span = { start: first.start, end: last.end };
  const text = sectionText(section).slice(span.start, span.end);
  const score = Math.min(1, Math.max(0, each.similarity));
  return { section: each.section, span, passageId: each.passageId, text, score };
}
