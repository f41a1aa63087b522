import type { Reply } from '../answer/reply.js';
import { errorMessage } from '../errors.js';
import { isUnwritable } from '../store/unwritable.js';
import type { Turn } from './conversation.js';

/** What was asked, and what was said to it. */
export interface Said {
  question: string;
  understoodAs: string;
  reply: Reply;
}

/**
 * Adds a turn, so that the next question may follow up. On a full or failing disk an answer that has been found is
 * given all the same: only the conversation suffers.
 *
 * @param asker id of who asks, so that the turn can be deleted
 * @returns where it is not remembered, that in a sentence
 */
export async function remember(
  conversations: { add(key: string, turn: Turn): Promise<void> },
  conversation: string,
  said: Said,
  asker?: string,
): Promise<string | undefined> {
  try {
    await conversations.add(conversation, turnOf(said, asker));
    return undefined;
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    return `the conversation is not remembered: ${errorMessage(error)}`;
  }
}

function turnOf({ question, understoodAs, reply }: Said, asker: string | undefined): Turn {
  const citations = reply.refused ? [] : reply.citations;
  return {
    question,
    understoodAs,
    asker,
    articleIds: [...new Set(citations.map((citation) => citation.articleId))],
    quotes: citations.map((citation) => citation.quote),
  };
}
