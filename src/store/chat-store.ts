/** A turn as it is kept; `chat/conversation.ts` says what its fields mean. */
export interface StoredTurn {
  question: string;
  understoodAs: string;
  articleIds: string[];
  quotes: string[];
  asker?: string | undefined;
}

/** A citation as it was shown; the same shape as `answer/reply.ts` gives it. */
export interface GivenCitation {
  n: number;
  articleId: string;
  title: string;
  section: string | null;
  outlet: string | null;
  authors: string[];
  publishedAt: string | null;
  url: string | null;
  link: string | null;
  quote: string;
  score: number;
  passageId: number | null;
}

/** Where retrieval put a passage, for "why this?". */
export interface GivenEvidence {
  passageId: number;
  articleId: string;
  score: number;
  lexicalRank: number | null;
  vectorRank: number | null;
  dropped: string | null;
}

export interface NearArticle {
  articleId: string;
  title: string;
  outlet: string | null;
  publishedAt: string | null;
  url: string | null;
}

/** An answer that was given: what its buttons need. Never the question. Times are milliseconds since 1970. */
export interface GivenAnswer {
  id: string;
  at: number;
  userId: string;
  guildId: string | null;
  channelId: string;
  /** The message it was shown in, once it is known. */
  messageId: string | null;
  /** Seen by the asker alone. */
  private: boolean;
  conversation: string;
  language: string;
  refused: boolean;
  confidence: number;
  model: string;
  /** Of a timeline: with the day, month (`YYYY-MM`) or year each is about, null where none is known. */
  sentences: { text: string; citations: readonly number[]; day?: string | null | undefined }[];
  citations: GivenCitation[];
  nearest: NearArticle[];
  evidence: GivenEvidence[];
}

/** A public answer whose articles have changed since it was last held against them. */
export interface AnswerToCheck {
  answer: GivenAnswer;
  messageId: string;
  /** Ids of the articles that its message has been marked for. */
  marked: string[];
}

/** A public message that quotes what is forgotten; the answer in it is deleted already. */
export interface Withdrawal {
  messageId: string;
  channelId: string;
  language: string;
}

/** The words of a question, kept as long as a conversation is: for the buttons that need them. */
export interface HeldQuestion {
  answerId: string;
  at: number;
  userId: string;
  question: string;
  understoodAs: string;
  outlet: string | null;
  since: string | null;
}

export interface Vote {
  answerId: string;
  userId: string;
  guildId: string | null;
  at: number;
  helpful: boolean;
  reason: string | null;
  /** Headlines the answer cited, so that a vote means something after the answer is gone. */
  cited: string[];
}

/** "Tell me when it is covered". */
export interface Watch {
  id: string;
  at: number;
  userId: string;
  guildId: string | null;
  channelId: string;
  private: boolean;
  question: string;
  language: string;
  outlet: string | null;
  since: string | null;
  /** When it was told; null while it waits. */
  toldAt: number | null;
}

export interface Forgotten {
  turns: number;
  answers: number;
  votes: number;
  watches: number;
}

/** The times before which things are over; what is not named is left. */
export interface ChatExpiry {
  turns: number;
  answers: number;
  votes: number;
  watches: number;
}

/**
 * What Edicola remembers of the people who ask. Asynchronous and made of whole actions, like `Store`.
 * Everything in it is about a person or a server, ends by itself, and can be deleted at once.
 */
export interface ChatStore {
  /** Adds a turn and drops those of this conversation beyond the newest `keep`. */
  addTurn(conversation: string, turn: StoredTurn, at: number, keep: number): Promise<void>;
  /** Oldest first. */
  turns(conversation: string, since: number): Promise<StoredTurn[]>;
  /** A reply by another person starts a conversation of its own from here. */
  copyTurns(from: string, to: string): Promise<void>;

  recordAnswer(answer: GivenAnswer, question: HeldQuestion): Promise<void>;
  setMessage(answerId: string, messageId: string): Promise<void>;
  answer(id: string): Promise<GivenAnswer | null>;
  answerInMessage(messageId: string): Promise<GivenAnswer | null>;
  /** The newest answer in a channel that this user may see: a public one, or the user's own. */
  lastAnswer(channelId: string, userId: string): Promise<GivenAnswer | null>;
  answersCiting(articleId: string): Promise<GivenAnswer[]>;
  heldQuestion(answerId: string): Promise<HeldQuestion | null>;
  answersToCheck(): Promise<AnswerToCheck[]>;
  answerChecked(answerId: string, marked: readonly string[], at: number): Promise<void>;
  withdrawals(): Promise<Withdrawal[]>;
  /** The message says so, or is gone. */
  withdrawn(messageId: string): Promise<void>;

  /** One vote an answer and user: a second one takes the place of the first. */
  vote(vote: Vote): Promise<void>;
  /** Newest first, of one server; null is direct messages. */
  votes(guildId: string | null, limit: number): Promise<Vote[]>;

  /** The same question of the same user is one watch; `full` when the user has `most` already. */
  addWatch(watch: Watch, most: number): Promise<'added' | 'known' | 'full'>;
  /** Newest first, told ones included. */
  watchesOf(userId: string): Promise<Watch[]>;
  openWatches(): Promise<Watch[]>;
  cancelWatch(userId: string, id: string): Promise<boolean>;
  /** True for one caller only, so that a watch is told once. */
  claimWatch(id: string, at: number): Promise<boolean>;
  /** Telling failed: it waits again. */
  releaseWatch(id: string): Promise<void>;

  /** JSON by server id. */
  guildSettings(): Promise<Map<string, string>>;
  saveGuildSettings(guildId: string, settings: string): Promise<void>;

  /** A short note of the bot to itself, e.g. the servers it registered commands in. */
  note(name: string): Promise<string | null>;
  setNote(name: string, value: string): Promise<void>;

  forgetUser(userId: string): Promise<Forgotten>;
  /** Deletes every answer and turn that quotes the article. */
  forgetArticle(articleId: string): Promise<void>;
  expire(before: Partial<ChatExpiry>): Promise<void>;
}
