import hnswlib from 'hnswlib-node';
import type { VectorHit } from '../vector-index.js';

/**
 * Parameters of HNSW (https://arxiv.org/abs/1603.09320): neighbours a node, and how wide it looks when it is inserted
 * and when it is searched. With these recall@10 on local news, which is much alike, is .9985 at 10,000 vectors and .9965
 * at 30,000, and a query takes about a millisecond (`scripts/recall.js`); searched 100 wide it is .981 and .973.
 */
export const parameters = { neighbours: 16, insertWidth: 200, searchWidth: 250 } as const;

const leastCapacity = 1024;

/** What a graph file does not say about itself. */
export interface GraphState {
  /** The store's generation whose passages it holds. */
  generation: number;
  /** Ids that are in the file and no longer count. */
  removed: number[];
}

/** Passage vectors in an HNSW graph, by passage id. Ids are never used twice, so what is removed stays removed. */
export class Graph {
  generation: number;
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #known: Set<number>;
  readonly #removed: Set<number>;

  private constructor(graph: hnswlib.HierarchicalNSW, state: GraphState) {
    this.#graph = graph;
    this.#known = new Set(graph.getIdsList());
    this.#removed = new Set(state.removed);
    this.generation = state.generation;
  }

  static empty(dimensions: number): Graph {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimensions);
    graph.initIndex(leastCapacity, parameters.neighbours, parameters.insertWidth);
    return new Graph(graph, { generation: 0, removed: [] });
  }

  /** The file must have been checked: the library underneath trusts what it reads. */
  static async read(file: string, dimensions: number, state: GraphState): Promise<Graph> {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimensions);
    await graph.readIndex(file);
    return new Graph(graph, state);
  }

  get size(): number {
    return this.#known.size - this.#removed.size;
  }

  /** Share of the graph that is dead weight, 0 to 1. */
  get removedShare(): number {
    return this.#removed.size / Math.max(1, this.#known.size);
  }

  state(): GraphState {
    return { generation: this.generation, removed: [...this.#removed] };
  }

  has(id: number): boolean {
    return this.#known.has(id) && !this.#removed.has(id);
  }

  /** About a millisecond at 384 dimensions. */
  add(id: number, vector: Float32Array): void {
    if (this.#known.has(id)) return;
    const capacity = this.#graph.getMaxElements();
    if (this.#graph.getCurrentCount() >= capacity) {
      this.#graph.resizeIndex(Math.max(leastCapacity, Math.ceil(capacity * 1.5)));
    }
    this.#graph.addPoint(Array.from(vector), id);
    this.#known.add(id);
  }

  remove(id: number): void {
    if (!this.has(id)) return;
    this.#graph.markDelete(id);
    this.#removed.add(id);
  }

  /** Nearest first. */
  nearest(vector: Float32Array, limit: number, allowed?: ReadonlySet<number>): VectorHit[] {
    const count = Math.min(limit, this.size);
    if (count <= 0) return [];
    this.#graph.setEf(Math.max(parameters.searchWidth, count));
    const filter = allowed && ((id: number) => allowed.has(id));
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), count, filter);
    return neighbors.map((passageId, index) => ({ passageId, score: 1 - (distances[index] ?? 1) }));
  }

  /** Nothing may be added or removed until it has resolved. */
  async write(file: string): Promise<void> {
    await this.#graph.writeIndex(file);
  }
}
