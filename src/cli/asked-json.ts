import type { Citation } from '../answer/reply.js';
import { replyText } from '../answer/reply-text.js';
import type { Asked } from '../pipeline.js';
import type { RankedPassage } from '../search/search.js';

/** An answer as other programs rely on it (`ask --json`); with `why`, what was ranked and the features too. */
export function askedJson(asked: Asked, why: boolean) {
  const { reply } = asked;
  return {
    question: asked.question,
    understoodAs: asked.understoodAs,
    language: reply.language,
    refused: reply.refused,
    reason: reply.refused ? reply.reason : null,
    confidence: rounded(reply.confidence),
    answer: replyText(reply),
    asOf: reply.refused ? null : reply.asOf,
    citations: reply.refused ? [] : reply.citations.map(citationJson),
    nearest: reply.nearest.map(({ articleId, title, publishedAt }) => ({ articleId, title, publishedAt })),
    model: asked.model,
    timings: Object.fromEntries(
      Object.entries(asked.timings).map(([name, ms]) => [name, Math.round(ms * 10) / 10]),
    ),
    ...(why
      ? {
          notes: reply.refused ? [] : reply.notes,
          features: asked.features,
          ranked: asked.ranked.map(rankedJson),
        }
      : {}),
  };
}

function citationJson({ passageId: _, ...citation }: Citation) {
  return { ...citation, score: rounded(citation.score) };
}

function rankedJson({ passage, article, score, lexical, vector, dropped }: RankedPassage) {
  const { heading: section, text } = passage;
  return {
    articleId: article.id,
    title: article.title,
    section,
    text,
    score: rounded(score),
    lexical,
    vector,
    dropped,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
