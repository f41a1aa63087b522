import type { ChatStore } from '../store/chat-store.js';
import { conversationLimits } from './conversation.js';

const day = 86_400_000;

/** How long what is about people is kept, in days; conversations have minutes (`conversationLimits`). */
export const keptDays = { answers: 30, watches: 90, votes: 180 } as const;

/** Deletes the words of conversations that are over. Cheap: called every minute, because they are kept for minutes. */
export function expireConversations(store: ChatStore, now = Date.now()): Promise<void> {
  return store.expire({ turns: now - conversationLimits.minutes * 60_000 });
}

/** Deletes what else has had its time: looks through all answers given, so it is called now and then. */
export function expireChat(store: ChatStore, now = Date.now()): Promise<void> {
  return store.expire({
    answers: now - keptDays.answers * day,
    watches: now - keptDays.watches * day,
    votes: now - keptDays.votes * day,
  });
}
