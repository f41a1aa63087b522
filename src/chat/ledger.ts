import { randomBytes } from 'node:crypto';
import type { Reply } from '../answer/reply.js';
import type { Timeline } from '../answer/timeline.js';
import type { RankedPassage } from '../search/search.js';
import type { GivenAnswer, GivenEvidence } from '../store/chat-store.js';

/** What an answer was made of, as the pipeline hands it over. */
export interface AnswerMade {
  reply: Reply;
  ranked: readonly RankedPassage[];
  model: string;
}

/** Who asked, where, and who may see it. */
export interface AnswerGivenTo {
  userId: string;
  guildId: string | null;
  channelId: string;
  private: boolean;
  conversation: string;
}

/** Passages kept beside the cited ones: enough for "why this and not that". */
const evidenceKept = 12;

/** A timeline, as it was made. */
export interface TimelineMade extends Timeline {
  language: string;
  ranked: readonly RankedPassage[];
  model: string;
}

/** The ledger's entry for an answer: ids, citations and ranks, never the question. */
export function ledgerEntry({ reply, ranked, model }: AnswerMade, to: AnswerGivenTo): GivenAnswer {
  return {
    ...blankEntry(to, ranked, model),
    language: reply.language,
    refused: reply.refused,
    confidence: reply.confidence,
    sentences: reply.refused ? [] : reply.sentences.map(({ text, citations }) => ({ text, citations })),
    citations: reply.refused ? [] : reply.citations.map((citation) => ({ ...citation })),
    nearest: reply.nearest.map((article) => ({ ...article })),
  };
}

/** The ledger's entry for a timeline: its sentences have days. */
export function timelineEntry(
  { entries, confidence, language, ranked, model }: TimelineMade,
  to: AnswerGivenTo,
): GivenAnswer {
  return {
    ...blankEntry(to, ranked, model),
    language,
    refused: false,
    confidence,
    sentences: entries.map(({ day, citation }) => ({ text: citation.quote, citations: [citation.n], day })),
    citations: entries.map(({ citation }) => ({ ...citation })),
    nearest: [],
  };
}

function blankEntry(to: AnswerGivenTo, ranked: readonly RankedPassage[], model: string) {
  const evidence = ranked.slice(0, evidenceKept).map(evidenceOf);
  return { id: newId(), at: Date.now(), ...to, messageId: null, model, evidence };
}

/** Ids go into Discord's custom ids: 16 characters, nothing of anybody's text. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}

function evidenceOf({ passage, article, score, lexical, vector, dropped }: RankedPassage): GivenEvidence {
  return {
    passageId: passage.id,
    articleId: article.id,
    score,
    lexicalRank: lexical?.rank ?? null,
    vectorRank: vector?.rank ?? null,
    dropped,
  };
}
