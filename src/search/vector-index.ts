export interface VectorHit {
  passageId: number;
  /** Cosine similarity, -1 to 1. */
  score: number;
}

/** A passage by its vector, as the store has it. */
export interface PassageVector {
  passageId: number;
  vector: Float32Array;
}

/** Nearest passages by vector: a cache of what the store holds, never the truth. */
export interface VectorIndex {
  /** False while the first build runs: then full-text answers alone. */
  readonly ready: boolean;
  readonly size: number;
  /** Nearest first, of all passages or of those allowed; empty while not ready. */
  nearest(vector: Float32Array, limit: number, allowed?: ReadonlySet<number>): Promise<VectorHit[]>;
  /** Similarity of passages that full-text found and `nearest` may not have; those not in the index are left out. */
  similarities(vector: Float32Array, passages: readonly PassageVector[]): VectorHit[];
  /**
   * Takes in what this or another process has written since; cheap when nothing has. Resolves when that is done,
   * which after the loss of the index is a build: do not make a reader wait for it. Saves now and then.
   */
  refresh(): Promise<void>;
  /** Writes the file and its manifest, atomically. */
  save(): Promise<void>;
  close(): Promise<void>;
}
