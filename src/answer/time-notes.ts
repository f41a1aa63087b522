import { findDates } from '../article/dates.js';
import { fold } from '../search/analysis/fold.js';
import type { Citation, Note } from './reply.js';

/** Day of the newest article cited, `YYYY-MM-DD`. */
export function newestDay(citations: readonly Citation[]): string | null {
  return (
    citations
      .flatMap((each) => day(each) ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Two accounts of the same thing: the newer first where the days tell, else as they were. */
export function accountsInOrder(citations: readonly Citation[]): { citations: Citation[]; note: Note } {
  const days = new Set(citations.map(day));
  const dated = !days.has(null) && days.size > 1;
  if (!dated) return { citations: [...citations], note: 'sources-differ' };
  const newestFirst = [...citations].sort((a, b) => (day(b) ?? '').localeCompare(day(a) ?? ''));
  return { citations: newestFirst, note: 'newer-first' };
}

/** Whether a question is about a day that the articles are too old to know of. */
export function olderThanAsked(
  question: string,
  language: string | null,
  asOf: string | null,
  today: string,
): boolean {
  if (!asOf) return false;
  const dates = findDates(question, language).map(({ iso }) => iso.slice(0, 10));
  const asked = dates.sort().at(-1) ?? (now.test(fold(question)) ? today : null);
  return asked !== null && asOf < asked;
}

const now =
  /\b(?:oggi|adesso|attualmente|al momento|in questo momento|stasera|stamattina|ultim[aeio] (?:notizie|novita|ore)|today|now|currently|at the moment|right now|tonight|this (?:morning|week)|latest|aujourd'hui|maintenant|heute|jetzt|hoy|ahora|hoje|agora)\b/;

function day(citation: Citation): string | null {
  return citation.publishedAt?.slice(0, 10) ?? null;
}
