import type { TokenWindow } from './token-windows.js';

/** A window on its way through the model, and whose it is. */
export interface WorkItem {
  /** Id of the request it belongs to. */
  request: number;
  /** Position of the passage in its request; null for a question. */
  passage: number | null;
  /** Position of the window in its passage. */
  window: number;
  input: TokenWindow;
}

/**
 * How much goes through the model at once, padding included: a question never waits for more than one batch.
 * Batches gain nothing on a processor (a token costs the same at 1, 2 and 4 texts), so only short texts share one.
 */
export const batchLimits = { windows: 4, tokens: 256 } as const;

/** What waits for the model: questions first, one at a time; then passages, of like length together. */
export class WorkQueue {
  #questions: WorkItem[] = [];
  #passages: WorkItem[] = [];

  addQuestion(item: WorkItem): void {
    this.#questions.push(item);
  }

  /** Longest first within what is added together: a batch is padded to its longest. */
  addPassages(items: readonly WorkItem[]): void {
    this.#passages.push(...items.toSorted((a, b) => b.input.tokens.length - a.input.tokens.length));
  }

  cancel(request: number): void {
    this.#questions = this.#questions.filter((item) => item.request !== request);
    this.#passages = this.#passages.filter((item) => item.request !== request);
  }

  /** The next batch; empty where nothing waits. */
  next(): WorkItem[] {
    const question = this.#questions.shift();
    if (question) return [question];
    const longest = this.#passages[0]?.input.tokens.length ?? 0;
    let count = 0;
    for (const { input } of this.#passages.slice(0, batchLimits.windows)) {
      const isLonger = input.tokens.length > longest;
      if (isLonger || (count > 0 && (count + 1) * longest > batchLimits.tokens)) break;
      count += 1;
    }
    return this.#passages.splice(0, count);
  }
}
