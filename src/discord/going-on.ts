import { conversationKey, replyChainKey } from '../chat/conversation-key.js';
import type { GivenAnswer } from '../store/chat-store.js';
import { keptIfWritable } from './kept-if-writable.js';
import type { Services } from './services.js';

/**
 * The conversation of somebody who goes on from an answer: the same for who asked it, and in a thread for everybody;
 * else a conversation of its own that starts from there.
 */
export async function conversationFrom(
  { conversations, log }: Services,
  answer: GivenAnswer,
  asker: { userId: string; channelId: string; thread: boolean },
): Promise<string> {
  if (asker.thread) return conversationKey({ ...asker, private: answer.private });
  if (answer.userId === asker.userId) return answer.conversation;
  const key = replyChainKey(answer.id, asker.userId);
  // Where nothing can be kept, the question stands on its own.
  await keptIfWritable(log, 'conversation-not-kept', () => conversations.fork(answer.conversation, key));
  return key;
}

/** Whether somebody may see an answer: the asker a private one, and only in its own server a public one. */
export function maySee(answer: GivenAnswer, viewer: { userId: string; guildId: string | null }): boolean {
  if (answer.private) return answer.userId === viewer.userId;
  return answer.guildId === viewer.guildId && (answer.guildId !== null || answer.userId === viewer.userId);
}
