import { words as wordsOf } from './analysis/words.js';
import { type Backgrounds, backgroundFor } from './background.js';
import { strength } from './fusion.js';
import { heldTogether } from './held-together.js';
import { isLead } from './leads.js';
import type { QueryWord } from './lexical-search.js';
import { sentenceText, wordsOfPassage } from './passage-words.js';
import type { Query, RankedPassage } from './search.js';
import { isOfTime, timeNamed } from './time-named.js';

/** What a question asks with, and what similarities to it are worth. */
export interface QuestionEvidence {
  words: readonly QueryWord[];
  /** ISO 639-1 of the question, or null. */
  language: string | null;
  /** Whether it asks for the newest there is. */
  newestWanted: boolean;
  backgrounds: Backgrounds;
}

/** What a passage gains whose neighbouring sentences hold all of the question's words. */
const closenessBonus = 0.1;
/** What one gains with a sentence that holds them all, and the kind of thing asked for. */
const fittingBonus = 0.2;
/** What one gains that stands beside a passage as near to the question as can be. */
const neighbourBonus = 0.1;
/** What all of these come to: a passage that has everything. */
export const evidenceBonus = closenessBonus + fittingBonus + neighbourBonus;
/** What an article's first passage gains where the newest is asked for: news begins with what is new. */
const leadBonus = 0.05;
/** What an article gains whose outlet, or whose time, the question names. */
const namedBonus = 0.1;

type Bonus = (candidate: RankedPassage) => number;

/** What is known of the candidates beyond each one's own words and vector. */
export function bonuses(ranked: readonly RankedPassage[], query: Query, evidence: QuestionEvidence): Bonus {
  const all = [
    heldBy(query, evidence),
    besideOthers(ranked, evidence.backgrounds),
    beginning(evidence),
    namedIn(query.text, evidence.language),
  ];
  return (candidate) => all.reduce((sum, bonus) => sum + bonus(candidate), 0);
}

function heldBy({ fits }: Query, { words }: QuestionEvidence): Bonus {
  return ({ passage, article }) => {
    const lines = wordsOfPassage(passage, article.language).sentences;
    const fit = fits && ((sentence: number) => fits(sentenceText(passage, sentence)));
    const { together, fitting } = heldTogether(lines, words, fit);
    return closenessBonus * together + fittingBonus * fitting;
  };
}

/** A passage is read with the one before and after it: what is near to the question goes on there. */
function besideOthers(ranked: readonly RankedPassage[], backgrounds: Backgrounds): Bonus {
  const place = (articleId: string, section: number, offset: number) => `${section} ${offset} ${articleId}`;
  const near = new Map<string, number>();
  for (const { passage, article, vector } of ranked) {
    const { articleId, section, span } = passage;
    const value = vector ? strength(vector.score, backgroundFor(backgrounds, article.language)) : 0;
    near.set(place(articleId, section, span.start), value);
    near.set(place(articleId, section, -span.end), value);
  }
  // Between two passages there is one space or the end of a paragraph, at times both.
  return ({ passage: { articleId, section, span } }) => {
    const beside = [1, 2].flatMap((gap) => [
      near.get(place(articleId, section, span.end + gap)) ?? 0,
      near.get(place(articleId, section, gap - span.start)) ?? 0,
    ]);
    return neighbourBonus * Math.max(...beside);
  };
}

function beginning({ newestWanted }: QuestionEvidence): Bonus {
  if (!newestWanted) return () => 0;
  return (candidate) => (isLead(candidate) ? leadBonus : 0);
}

/** A boost, not a filter: a date may be the event's, and an outlet's name that of what happened. */
function namedIn(question: string, language: string | null): Bonus {
  const spoken = ` ${wordsOf(question).join(' ')} `;
  const named = timeNamed(question, language);
  return ({ article }) => {
    const outlet = wordsOf(article.outlet ?? '').join(' ');
    const byOutlet = outlet !== '' && spoken.includes(` ${outlet} `);
    const ofTime = named !== null && isOfTime(article.publishedAt, named);
    return (byOutlet ? namedBonus : 0) + (ofTime ? namedBonus : 0);
  };
}
