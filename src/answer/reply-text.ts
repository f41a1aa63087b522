import type { Reply } from './reply.js';
import { replyWords } from './words.js';

/** A reply in one line of text: `Sentence one. [1] Sentence two. [2]`, or the sentence that refuses. */
export function replyText(reply: Reply): string {
  if (reply.refused) return replyWords(reply.language).refusals[reply.reason];
  return reply.sentences
    .map(
      ({ text, citations }) => `${text.replace(/\s*\n\s*/g, ' ')} ${citations.map((n) => `[${n}]`).join('')}`,
    )
    .join(' ');
}
