import type { Asked, Question } from '../pipeline.js';

const sharedFor = 60_000;
/** Questions remembered at once: a minute of the busiest bot. */
const most = 1000;

/**
 * The same question in the same minute is computed once: same words, same filters, same language of the answer.
 * Only for questions that stand on their own; nothing about who asked is kept, nor shown to anybody else.
 */
export class SharedQuestions {
  readonly #ask: (question: Question) => Promise<Asked>;
  readonly #now: () => number;
  readonly #recent = new Map<string, { until: number; asked: Promise<Asked> }>();

  constructor(ask: (question: Question) => Promise<Asked>, now: () => number = Date.now) {
    this.#ask = ask;
    this.#now = now;
  }

  ask(question: Omit<Question, 'conversation' | 'asker' | 'signal'>): Promise<Asked> {
    const { outlet, since, until } = question.filter ?? {};
    const words = question.text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    const key = JSON.stringify([words, outlet, since, until, question.answerLanguage]);
    const known = this.#recent.get(key);
    if (known && known.until > this.#now()) return known.asked;
    const asked = this.#ask(question);
    this.#recent.delete(key);
    this.#recent.set(key, { until: this.#now() + sharedFor, asked });
    asked.catch(() => this.#recent.delete(key));
    this.#tidy();
    return asked;
  }

  /** The library has changed: what was computed before may not be what it says now. */
  forget(): void {
    this.#recent.clear();
  }

  #tidy(): void {
    for (const [key, { until }] of this.#recent) {
      if (until > this.#now() && this.#recent.size <= most) break;
      this.#recent.delete(key);
    }
  }
}
