/** One question and what came of it, as a follow-up needs it. */
export interface Turn {
  /** As asked. */
  question: string;
  /** As it was understood: a question that stands on its own. */
  understoodAs: string;
  /** Articles the answer cited, best first; of a refusal, none. */
  articleIds: string[];
  /** The answer's quotes; of a refusal, none. */
  quotes: string[];
  /** Id of who asked, so that what is kept of a person can be deleted; nobody in the terminal. */
  asker?: string | undefined;
}

/** Limits of a conversation: what is older is a new one. */
export const conversationLimits = { turns: 10, minutes: 30 } as const;
