import type { PassageInput } from './embedder.js';
import type { LanguageModel } from './language-model.js';
import type { ModelTraits } from './model-table.js';
import { pooled, pooledSentence } from './pooling.js';
import { tokenWindows } from './token-windows.js';
import type { WorkItem } from './work-queue.js';

/** A passage of which some windows have been through the model. */
interface Unfinished {
  /** Sentences that stand in the windows before each window. */
  sentencesBefore: number[];
  windowsLeft: number;
  vector: Float32Array;
  sentences: Int8Array;
}

/**
 * Passages to windows, and the states of windows to vectors. The passage's vector is pooled over its first window,
 * as the model cuts a text that is too long; the sentences of further windows have their vectors from these.
 */
export class PassageEncoder {
  readonly #model: Pick<LanguageModel, 'tokenize' | 'special'>;
  readonly #traits: ModelTraits;
  /** By request, then by passage. */
  readonly #unfinished = new Map<number, Map<number, Unfinished>>();

  constructor(model: Pick<LanguageModel, 'tokenize' | 'special'>, traits: ModelTraits) {
    this.#model = model;
    this.#traits = traits;
  }

  windows(request: number, passages: readonly PassageInput[]): WorkItem[] {
    const unfinished = new Map<number, Unfinished>();
    this.#unfinished.set(request, unfinished);
    return passages.flatMap(({ header, sentences }, passage) => {
      // A passage's tokens are those of its parts, one after the other: tokenised apart, they tell where each begins.
      const head = this.#model.tokenize(this.#traits.passagePrefix + header);
      const parts = sentences.map((sentence) => this.#model.tokenize(sentence));
      const windows = tokenWindows(head, parts, this.#model.special, this.#traits.maxTokens);
      let before = 0;
      unfinished.set(passage, {
        sentencesBefore: windows.map((window) => {
          before += window.sentences.length;
          return before - window.sentences.length;
        }),
        windowsLeft: windows.length,
        vector: new Float32Array(),
        sentences: new Int8Array(sentences.length * this.#traits.dimensions),
      });
      return windows.map((input, window) => ({ request, passage, window, input }));
    });
  }

  /** Takes in one window's states; gives the passage's vectors with its last. */
  add(
    position: number,
    item: WorkItem,
    states: Float32Array,
  ): { vector: Float32Array; sentences: Int8Array } | null {
    const { dimensions, pooling } = this.#traits;
    const passages = this.#unfinished.get(item.request);
    const passage = passages?.get(position);
    if (!passages || !passage) return null;
    if (item.window === 0) passage.vector = pooled(states, dimensions, pooling);
    const before = passage.sentencesBefore[item.window] ?? 0;
    for (const [i, range] of item.input.sentences.entries()) {
      passage.sentences.set(pooledSentence(states, dimensions, range), (before + i) * dimensions);
    }
    passage.windowsLeft -= 1;
    if (passage.windowsLeft > 0) return null;
    passages.delete(position);
    if (passages.size === 0) this.#unfinished.delete(item.request);
    return { vector: passage.vector, sentences: passage.sentences };
  }

  forget(request: number): void {
    this.#unfinished.delete(request);
  }
}
