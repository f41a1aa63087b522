import PQueue from 'p-queue';
import { EdicolaError, errorMessage } from '../../errors.js';
import type { PassageChanges, Store } from '../../store/store.js';
import type { PassageVector, VectorHit, VectorIndex } from '../vector-index.js';
import { buildInWorker } from './build-in-worker.js';
import { takeIn } from './catch-up.js';
import { dotProduct } from './dot-product.js';
import { Graph } from './graph.js';
import { type GraphIdentity, loadGraph, saveGraph } from './graph-files.js';

/** More new passages than these are built in a thread of their own. */
const inlineLimit = 1_000;
/** Up to so many passages allowed, all are compared: the graph would be walked from end to end to find as few. */
const exactLimit = 2_000;
/** A graph of which more than this share was removed is built anew. */
const removedLimit = 0.3;
/**
 * How often at most a graph that changes is saved, in milliseconds: the file is written whole, 51 MB for 30,000
 * passages. What is lost when the program is killed is taken in again from the store.
 */
const savedEvery = 5 * 60_000;

export interface VectorIndexOptions extends GraphIdentity {
  store: Pick<Store, 'generation' | 'changesSince' | 'vectorsById'>;
  /** The folder of the saved graph; it may be missing or empty. */
  directory: string;
  /** The store's SQLite file, for building in a thread; without it every build runs here, a passage at a time. */
  databaseFile?: string | undefined;
  /** Milliseconds between two saves on the way; closing saves in any case. */
  savedEvery?: number | undefined;
}

/**
 * Opens the saved index. It may be behind the store, or not ready at all if nothing usable was saved:
 * call `refresh` and do not make readers wait for it.
 */
export async function openVectorIndex(options: VectorIndexOptions): Promise<VectorIndex> {
  const { directory, fingerprint, dimensions } = options;
  return new HnswIndex(options, await loadGraph(directory, { fingerprint, dimensions }));
}

class HnswIndex implements VectorIndex {
  readonly #options: VectorIndexOptions;
  readonly #identity: GraphIdentity;
  /** One at a time: the graph must not change while it is written, nor be caught up twice. */
  readonly #work = new PQueue({ concurrency: 1 });
  readonly #closing = new AbortController();
  #graph: Graph | null;
  #savedGeneration: number;
  #lastTry = performance.now();

  constructor(options: VectorIndexOptions, graph: Graph | null) {
    this.#options = options;
    this.#identity = { fingerprint: options.fingerprint, dimensions: options.dimensions };
    this.#graph = graph;
    this.#savedGeneration = graph?.generation ?? -1;
  }

  get ready(): boolean {
    return this.#graph !== null;
  }

  get size(): number {
    return this.#graph?.size ?? 0;
  }

  async nearest(vector: Float32Array, limit: number, allowed?: ReadonlySet<number>): Promise<VectorHit[]> {
    if (!allowed || allowed.size > exactLimit) return this.#graph?.nearest(vector, limit, allowed) ?? [];
    const vectors = await this.#options.store.vectorsById([...allowed].filter((id) => this.#graph?.has(id)));
    const similarities = this.similarities(vector, vectors);
    return similarities.sort((one, other) => other.score - one.score).slice(0, limit);
  }

  similarities(vector: Float32Array, passages: readonly PassageVector[]): VectorHit[] {
    return passages
      .filter(({ passageId }) => this.#graph?.has(passageId))
      .map(({ passageId, vector: other }) => ({ passageId, score: dotProduct(vector, other) }));
  }

  refresh(): Promise<void> {
    return this.#work.add(async () => {
      await this.#catchUp();
      // Tried again no sooner where it fails: a full disk is not filled every second.
      if (performance.now() - this.#lastTry >= (this.#options.savedEvery ?? savedEvery)) await this.#save();
    });
  }

  save(): Promise<void> {
    return this.#work.add(() => this.#save());
  }

  /** Saves what has changed; a build under way is given up and starts again next time. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#work.add(() => this.#save());
  }

  async #catchUp(): Promise<void> {
    const { store } = this.#options;
    while (!this.#closing.signal.aborted) {
      if (this.#graph?.generation === (await store.generation())) return;
      const known =
        this.#graph && (await store.changesSince(this.#graph.generation, this.#identity.fingerprint));
      const worn = known !== null && (this.#graph?.removedShare ?? 0) > removedLimit;
      if (known && !worn && !this.#isMuch(known)) return await this.#takeIn(this.#graph, known);
      const all = await store.changesSince(0, this.#identity.fingerprint);
      if (!all) throw new Error('a library has forgotten that it was empty once');
      // What answers now goes on answering: a build is a graph of its own that takes its place at the end.
      if (!this.#isMuch(all)) return await this.#takeIn(Graph.empty(this.#identity.dimensions), all);
      await this.#rebuild(worn);
    }
  }

  #isMuch({ added }: PassageChanges): boolean {
    return this.#options.databaseFile !== undefined && added.length > inlineLimit;
  }

  async #takeIn(graph: Graph | null, changes: PassageChanges): Promise<void> {
    if (!graph) return;
    await takeIn(graph, changes, this.#options.store, this.#closing.signal);
    if (!this.#closing.signal.aborted) this.#graph = graph;
  }

  async #rebuild(anew: boolean): Promise<void> {
    const { databaseFile, directory } = this.#options;
    if (databaseFile === undefined) return;
    const order = { databaseFile, directory, identity: this.#identity, anew };
    try {
      await buildInWorker(order, this.#closing.signal);
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      throw indexError(directory, error);
    }
    if (this.#closing.signal.aborted) return;
    const graph = await loadGraph(directory, this.#identity);
    if (!graph) throw indexError(directory, new Error('what was written cannot be read back'));
    this.#graph = graph;
    this.#savedGeneration = graph.generation;
  }

  async #save(): Promise<void> {
    const graph = this.#graph;
    if (!graph || graph.generation === this.#savedGeneration) return;
    const { directory } = this.#options;
    this.#lastTry = performance.now();
    try {
      await saveGraph(graph, directory, this.#identity);
    } catch (error) {
      throw indexError(directory, error);
    }
    this.#savedGeneration = graph.generation;
  }
}

function indexError(directory: string, cause: unknown): EdicolaError {
  return new EdicolaError(
    'index-failed',
    `the vector index in ${directory} could not be written, so answers use full-text alone or are behind; check the folder's permissions and the free space (${errorMessage(cause)})`,
    cause,
  );
}
