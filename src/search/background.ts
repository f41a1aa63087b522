import type { Store } from '../store/store.js';
import type { PassageVector, VectorIndex } from './vector-index.js';

/** Mean and standard deviation of the similarities between a question and the library at large. */
export interface Background {
  mean: number;
  deviation: number;
}

/** Over the library at large, and over those of its languages that have passages enough to tell. */
export interface Backgrounds {
  all: Background;
  byLanguage: ReadonlyMap<string, Background>;
}

/** What a passage's similarity is held against: a question is nearer to whatever is written in its own language. */
export function backgroundFor({ all, byLanguage }: Backgrounds, language: string | null): Background {
  return byLanguage.get(language ?? '') ?? all;
}

/** Passages that stand for all; with more, the measured deviation changes in the third figure. */
const sampleSize = 256;
/** Of several languages, so many: the passages of one in sixteen are seen too. */
const mixedSampleSize = 512;
/** Share of passages come or gone from which the sample is drawn anew. */
const renewedFrom = 0.1;
/** Of fewer passages of a language one article is too large a part: its own sentences would be what is usual. */
const fewestOfLanguage = 32;
/** Of fewer passages than these nothing is known: then what was measured on the dev sets of the shipped model. */
const fewest = 16;
const usual: Background = { mean: 0.77, deviation: 0.018 };
/** Passages about one thing alone are all alike: less than this would make every difference look large. */
const leastDeviation = 0.01;

/**
 * What similarity is worth in this library: models put all texts of a kind into a narrow cone, each into another
 * (e5: .7 to .9), so that a cosine says something only against those of passages that have nothing to do with the
 * question. Only passages that the index knows count: while a library is embedded anew, the rest are another model's.
 */
export class BackgroundSample {
  readonly #store: SampledStore;
  readonly #index: Pick<VectorIndex, 'similarities'>;
  #drawn: readonly PassageVector[] = [];
  #languages: ReadonlyMap<number, string> = new Map();
  #passages = 0;

  constructor({ store, index }: { store: SampledStore; index: Pick<VectorIndex, 'similarities'> }) {
    this.#store = store;
    this.#index = index;
  }

  /**
   * @param passages in the library: the sample is kept while it hardly changes
   * @param languages of its articles
   */
  async of(
    questionVector: Float32Array | null,
    passages: number,
    languages: readonly string[],
  ): Promise<Backgrounds> {
    if (!questionVector) return { all: usual, byLanguage: new Map() };
    let known = this.#index.similarities(questionVector, this.#drawn);
    const isGone = known.length < this.#drawn.length * (1 - renewedFrom);
    if (isGone || Math.abs(passages - this.#passages) > this.#passages * renewedFrom) {
      await this.#draw(passages, languages.length > 1);
      known = this.#index.similarities(questionVector, this.#drawn);
    }
    const byLanguage = new Map<string, number[]>();
    for (const { passageId, score } of known) {
      const language = this.#languages.get(passageId);
      if (language === undefined) continue;
      const others = byLanguage.get(language);
      if (others) others.push(score);
      else byLanguage.set(language, [score]);
    }
    const told = [...byLanguage].filter(([, scores]) => scores.length >= fewestOfLanguage);
    return {
      all: known.length < fewest ? usual : spread(known.map(({ score }) => score)),
      // One alone would be held against itself, and the rest against all.
      byLanguage: new Map(
        told.length > 1 ? told.map(([language, scores]) => [language, spread(scores)]) : [],
      ),
    };
  }

  async #draw(passages: number, isMixed: boolean): Promise<void> {
    const ids = await this.#store.passageIds({});
    const step = Math.max(1, Math.floor(ids.length / (isMixed ? mixedSampleSize : sampleSize)));
    this.#drawn = await this.#store.vectorsById(ids.filter((_, index) => index % step === 0));
    this.#languages = isMixed
      ? await this.#store.passageLanguages(this.#drawn.map(({ passageId }) => passageId))
      : new Map();
    this.#passages = passages;
  }
}

type SampledStore = Pick<Store, 'passageIds' | 'vectorsById' | 'passageLanguages'>;

function spread(similarities: readonly number[]): Background {
  const mean = similarities.reduce((sum, value) => sum + value, 0) / similarities.length;
  const variance = similarities.reduce((sum, value) => sum + (value - mean) ** 2, 0) / similarities.length;
  return { mean, deviation: Math.max(leastDeviation, Math.sqrt(variance)) };
}
