import type { Understood } from '../answer/understood.js';
import { fold } from '../search/analysis/fold.js';
import { queryTerms } from '../search/analysis/query-terms.js';
import { questionLanguage } from '../search/analysis/question-language.js';
import type { Turn } from './conversation.js';
import { changesTopic, continues, pointsBack } from './follow-up-words.js';

/** Earlier questions that a follow-up is read together with. */
const questionsCarried = 2;
/** A question of so many informative words may stand on its own; of twice as many, it does unless they were spoken. */
const selfContainedFrom = 4;
/** Share of a question's words that were spoken before, from which it is about the same. */
const spokenShare = 1 / 3;

/**
 * What a question means after what was said: a follow-up is read together with the questions before it and leans
 * towards their articles; a new topic stands alone.
 *
 * @param turns the conversation so far, oldest first.
 */
export function understand(question: string, turns: readonly Turn[]): Understood {
  const asked = question.trim();
  const language = questionLanguage(asked, languageBefore(turns));
  const standing = standingOf(asked, turns, language);
  if (standing === 'new') return { text: asked, asked, language, leanTowards: [] };
  const leanTowards = recentArticles(turns);
  const carried = standing === 'unsure' ? [] : carriedQuestions(turns).filter((each) => each !== asked);
  const text = carried.length > 0 ? `${asked} (${carried.join(' ')})` : asked;
  return { text, asked, language, leanTowards };
}

/** Whether a question taken for a follow-up might have been meant on its own: it says what it is about. */
export function couldStandAlone(asked: string): boolean {
  const language = questionLanguage(asked);
  const informative = queryTerms(asked, language).length;
  return informative >= 3 && !continues(asked, language) && !pointsBack(asked, language);
}

function languageBefore(turns: readonly Turn[]): string | null {
  return turns.reduce<string | null>((before, turn) => questionLanguage(turn.question, before), null);
}

/** `unsure` is a question that can be searched for as it is, but may well be about the same articles. */
function standingOf(
  asked: string,
  turns: readonly Turn[],
  language: string | null,
): 'follow-up' | 'unsure' | 'new' {
  if (turns.length === 0 || changesTopic(asked, language)) return 'new';
  const terms = queryTerms(asked, language);
  const spoken = new Set(
    turns.flatMap((turn) => queryTerms(`${turn.question} ${turn.quotes.join(' ')}`, language).flat()),
  );
  const known = terms.filter((variants) => variants.some((term) => spoken.has(term))).length;
  if (known > 0 && known >= terms.length * spokenShare) return 'follow-up';
  if (terms.length >= selfContainedFrom * 2) return 'new';
  if (continues(asked, language) || pointsBack(asked, language)) return 'follow-up';
  // Of a question that was refused nothing is known that another could be about.
  const refused = turns.at(-1)?.articleIds.length === 0;
  if (terms.length < selfContainedFrom)
    return refused || standsAlone(asked, terms.length) ? 'unsure' : 'follow-up';
  return terms.length >= selfContainedFrom + 1 ? 'new' : 'unsure';
}

/** Few words, but a name among them that says what it is about ("Chi ha vinto Sanremo 2026?"). */
function standsAlone(asked: string, informative: number): boolean {
  const named = asked.slice(1).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’.-]+|\b(?:19|20)\d{2}\b/gu) ?? [];
  return informative >= 3 && named.length >= 1;
}

/** The newest turns' questions as asked, back to the one that stood on its own. */
function carriedQuestions(turns: readonly Turn[]): string[] {
  const last = turns.at(-1);
  if (!last) return [];
  const thread: Turn[] = [];
  for (const turn of [...turns].reverse()) {
    thread.push(turn);
    if (fold(turn.question.trim()) === fold(turn.understoodAs)) break;
  }
  const root = thread.at(-1);
  const carried = [last, ...(root && root !== last ? [root] : [])];
  return carried.slice(0, questionsCarried).map((turn) => turn.question.trim());
}

/** Articles of the latest turns, the newest turn's first. */
function recentArticles(turns: readonly Turn[]): string[] {
  return [...new Set([...turns].reverse().flatMap((turn) => turn.articleIds))].slice(0, 5);
}
