import type { SqliteDatabase } from './database.js';
import { currentGeneration } from './generations.js';

const entryLimit = 50_000;

/** What was counted over the whole library, kept until the library changes, by whichever process. */
export class GenerationCache {
  readonly #database: SqliteDatabase;
  readonly #values = new Map<string, unknown>();
  #generation = -1;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** The value kept under a key; the same key must always go with the same computation. */
  get<T>(key: string, compute: () => T): T {
    const generation = currentGeneration(this.#database);
    if (generation !== this.#generation || this.#values.size >= entryLimit) this.#values.clear();
    this.#generation = generation;
    if (!this.#values.has(key)) this.#values.set(key, compute());
    return this.#values.get(key) as T;
  }
}
