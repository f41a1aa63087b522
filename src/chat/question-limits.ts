import { RateLimit } from './rate-limit.js';

/** Questions, in characters after trimming. */
export const questionLength = { min: 3, max: 500 } as const;

/** How many questions a user and a server may ask in a minute. */
export class QuestionLimits {
  readonly #users: RateLimit;
  readonly #guilds: RateLimit;

  constructor(perUser: number, perGuild: number, now: () => number = Date.now) {
    this.#users = new RateLimit(perUser, now);
    this.#guilds = new RateLimit(perGuild, now);
  }

  /** Counts the question when it is allowed; else says who has to wait, and for how many seconds. */
  admit(userId: string, guildId: string | null): { limit: 'user' | 'guild'; seconds: number } | null {
    const user = this.#users.wait(userId);
    if (user > 0) return { limit: 'user', seconds: user };
    const guild = guildId === null ? 0 : this.#guilds.wait(guildId);
    if (guild > 0) return { limit: 'guild', seconds: guild };
    this.#users.take(userId);
    if (guildId !== null) this.#guilds.take(guildId);
    return null;
  }
}
