import { randomBytes } from 'node:crypto';
import type { Reply } from '../answer/reply.js';
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

/** The ledger's entry for an answer: ids, citations and ranks, never the question. */
export function ledgerEntry(made: AnswerMade, to: AnswerGivenTo, at = Date.now()): GivenAnswer {
  const { reply } = made;
  return {
    id: newId(),
    at,
    ...to,
    messageId: null,
    language: reply.language,
    refused: reply.refused,
    confidence: reply.confidence,
    model: made.model,
    sentences: reply.refused ? [] : reply.sentences.map(({ text, citations }) => ({ text, citations })),
    citations: reply.refused ? [] : reply.citations.map((citation) => ({ ...citation })),
    nearest: reply.nearest.map((article) => ({ ...article })),
    evidence: made.ranked.slice(0, evidenceKept).map(evidenceOf),
  };
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
