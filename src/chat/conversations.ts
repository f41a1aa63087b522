import type { ChatStore } from '../store/chat-store.js';
import { conversationLimits, type Turn } from './conversation.js';

/** What was said lately, by conversation, kept so that a restart forgets nothing. */
export class Conversations {
  readonly #store: ChatStore;
  readonly #now: () => number;

  constructor(store: ChatStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** Oldest first; none when the conversation has been quiet for too long. */
  turns(conversation: string): Promise<Turn[]> {
    return this.#store.turns(conversation, this.#now() - conversationLimits.minutes * 60_000);
  }

  add(conversation: string, turn: Turn): Promise<void> {
    return this.#store.addTurn(conversation, turn, this.#now(), conversationLimits.turns);
  }

  /** Starts a conversation from where another stands: what one person goes on to say is not the other's. */
  async fork(from: string, to: string): Promise<void> {
    if ((await this.turns(to)).length === 0) await this.#store.copyTurns(from, to);
  }
}
