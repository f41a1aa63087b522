import type { ChatStore } from '../store/chat-store.js';
import { conversationLimits } from './conversation.js';

const day = 86_400_000;

/** How long what is about people is kept, in days; conversations have minutes (`conversationLimits`). */
export const keptDays = { answers: 30, watches: 90, votes: 180 } as const;

/** Deletes what has had its time. Cheap; called now and then. */
export function expireChat(store: ChatStore, now = Date.now()): Promise<void> {
  return store.expire({
    turns: now - conversationLimits.minutes * 60_000,
    answers: now - keptDays.answers * day,
    watches: now - keptDays.watches * day,
    votes: now - keptDays.votes * day,
  });
}
