import PQueue from 'p-queue';
import { EdicolaError } from '../errors.js';
import type { Embedder, EmbedOptions, PassageInput, PassageVectors } from './embedder.js';
import { EmbeddingThread } from './embedding-thread.js';
import type { WorkerSetup } from './worker-protocol.js';

/** Passages sent to the worker at once: enough to sort by length, few enough to tokenise in 50 ms. */
const chunkSize = 24;
/** Chunks with the worker: the second waits there, so that it never runs out of work. */
const chunksAtOnce = 2;
/** Questions that may wait; more are refused at once rather than answered a minute late. */
const mostQuestions = 256;

export interface WorkerEmbedderOptions extends WorkerSetup {
  model: string;
  fingerprint: string;
  /** Compiled file of the worker. */
  workerFile: string;
}

/** An embedder whose model lives in a worker thread: the main thread never tokenises nor computes. */
export class WorkerEmbedder implements Embedder {
  readonly fingerprint: string;
  readonly model: string;
  readonly dimensions: number;
  readonly #thread: EmbeddingThread;
  readonly #chunks = new PQueue({ concurrency: chunksAtOnce });
  #questions = 0;

  constructor({ model, fingerprint, workerFile, ...setup }: WorkerEmbedderOptions) {
    this.model = model;
    this.fingerprint = fingerprint;
    this.dimensions = setup.traits.dimensions;
    this.#thread = new EmbeddingThread(workerFile, setup);
  }

  ready(): Promise<void> {
    return this.#thread.ready();
  }

  async embedQuestion(text: string, options: EmbedOptions = {}): Promise<Float32Array> {
    if (this.#questions >= mostQuestions) {
      throw new EdicolaError(
        'embedder-busy',
        `${mostQuestions} questions are waiting: ask again in a moment`,
      );
    }
    let vector: Float32Array = new Float32Array();
    this.#questions += 1;
    try {
      const receive = (_: number, received: Float32Array) => {
        vector = received;
      };
      await this.#thread.request({ type: 'question', text }, 1, receive, options.signal);
    } finally {
      this.#questions -= 1;
    }
    return vector;
  }

  async embedPassages(
    passages: readonly PassageInput[],
    { signal, onProgress }: EmbedOptions = {},
  ): Promise<PassageVectors[]> {
    const vectors: PassageVectors[] = new Array(passages.length);
    let done = 0;
    const embedChunk = async (from: number) => {
      signal?.throwIfAborted();
      const chunk = passages.slice(from, from + chunkSize);
      const receive = (index: number, passage: Float32Array, sentences: Int8Array) => {
        vectors[from + index] = { passage, sentences: rows(sentences, this.dimensions) };
        done += 1;
        onProgress?.(done, passages.length);
      };
      await this.#thread.request({ type: 'passages', passages: chunk }, chunk.length, receive, signal);
    };
    const starts = Array.from({ length: Math.ceil(passages.length / chunkSize) }, (_, i) => i * chunkSize);
    // The signal is looked at when a chunk's turn comes: a listener for each of a long article would make Node warn.
    await Promise.all(starts.map((from) => this.#chunks.add(() => embedChunk(from))));
    return vectors;
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }
}

function rows(vectors: Int8Array, dimensions: number): Int8Array[] {
  return Array.from({ length: vectors.length / dimensions }, (_, i) =>
    vectors.slice(i * dimensions, (i + 1) * dimensions),
  );
}
