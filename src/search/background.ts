import type { Store } from '../store/store.js';

/** Mean and standard deviation of the similarities between a question and the library at large. */
export interface Background {
  mean: number;
  deviation: number;
}

/** Passages that stand for all; with more, the measured deviation changes in the third figure. */
const sampleSize = 256;
/** Share of passages come or gone from which the sample is drawn anew. */
const renewedFrom = 0.1;
/** Of fewer passages than these nothing is known: then what was measured on the dev sets of the shipped model. */
const fewest = 16;
const usual: Background = { mean: 0.77, deviation: 0.018 };
/** Passages about one thing alone are all alike: less than this would make every difference look large. */
const leastDeviation = 0.01;

/**
 * What similarity is worth in this library: models put all texts of a kind into a narrow cone, each into another
 * (e5: .7 to .9), so that a cosine says something only against those of passages that have nothing to do with the
 * question.
 */
export class BackgroundSample {
  readonly #store: Pick<Store, 'passageIds' | 'vectorsById'>;
  #vectors: Float32Array[] = [];
  #passages = 0;

  constructor(store: Pick<Store, 'passageIds' | 'vectorsById'>) {
    this.#store = store;
  }

  /** @param passages in the library: the sample is kept while it hardly changes */
  async of(questionVector: Float32Array | null, passages: number): Promise<Background> {
    if (!questionVector) return usual;
    if (Math.abs(passages - this.#passages) > this.#passages * renewedFrom) await this.#draw(passages);
    const similarities = this.#vectors.map((vector) => dot(vector, questionVector));
    if (similarities.length < fewest) return usual;
    const mean = similarities.reduce((sum, value) => sum + value, 0) / similarities.length;
    const variance = similarities.reduce((sum, value) => sum + (value - mean) ** 2, 0) / similarities.length;
    return { mean, deviation: Math.max(leastDeviation, Math.sqrt(variance)) };
  }

  async #draw(passages: number): Promise<void> {
    const ids = await this.#store.passageIds({});
    const step = Math.max(1, Math.floor(ids.length / sampleSize));
    const drawn = await this.#store.vectorsById(ids.filter((_, index) => index % step === 0));
    this.#vectors = drawn.map(({ vector }) => vector);
    this.#passages = passages;
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
