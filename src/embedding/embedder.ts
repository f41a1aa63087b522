/** What is embedded of a passage: its header, and its sentences in order. */
export interface PassageInput {
  header: string;
  sentences: string[];
}

/** The vectors of one passage, all from one forward pass ("late chunking", https://arxiv.org/abs/2409.04701). */
export interface PassageVectors {
  /** Unit length, `dimensions` float32. */
  passage: Float32Array;
  /** One a sentence: unit length times 127, rounded to 8 bits. */
  sentences: Int8Array[];
}

export interface EmbedOptions {
  signal?: AbortSignal | undefined;
  /** Called after each batch with the passages done so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Texts to vectors. Questions go before passages in the queue. */
export interface Embedder {
  /** Identity of model and file: vectors of different fingerprints never meet. */
  readonly fingerprint: string;
  /** The model's id, as in `EMBEDDING_MODEL`. */
  readonly model: string;
  readonly dimensions: number;
  /** Settles once the model is loaded; fails with `model-corrupt`. Texts may be given before. */
  ready?(): Promise<void>;
  embedQuestion(text: string, options?: EmbedOptions): Promise<Float32Array>;
  embedPassages(passages: readonly PassageInput[], options?: EmbedOptions): Promise<PassageVectors[]>;
  close(): Promise<void>;
}
