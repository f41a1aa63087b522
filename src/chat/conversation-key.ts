/** Where something is asked, as far as it decides which conversation it belongs to. */
export interface Place {
  userId: string;
  channelId: string;
  /** A thread is one conversation of everybody in it. */
  thread: boolean;
  /** Seen by the asker alone: never mixed with what others can go on from. */
  private: boolean;
}

/** The conversation of a question that replies to nothing: its thread, or its user and channel. */
export function conversationKey(place: Place): string {
  if (place.private) return `private:${place.channelId}:${place.userId}`;
  return place.thread ? `thread:${place.channelId}` : `user:${place.channelId}:${place.userId}`;
}

/** The conversation a person starts by replying to an answer that was given to another. */
export function replyChainKey(answerId: string, userId: string): string {
  return `reply:${answerId}:${userId}`;
}
