import type { PassageInput } from './embedder.js';
import type { ModelTraits } from './model-table.js';

/** What the embedding worker is started with. */
export interface WorkerSetup {
  /** Folder of the model's files. */
  folder: string;
  traits: ModelTraits;
  /** Threads of the network: more than there are cores slows it. */
  threads: number;
}

/** `workerData`. */
export interface WorkerStart extends WorkerSetup {
  /** Memory of the `RunGate`. */
  gate: SharedArrayBuffer;
}

/** From the main thread to the worker. */
export type WorkerRequest =
  | { type: 'question'; id: number; text: string }
  | { type: 'passages'; id: number; passages: readonly PassageInput[] }
  | { type: 'cancel'; id: number };

/** From the worker to the main thread. */
export type WorkerReply =
  | { type: 'ready' }
  | { type: 'load-failed'; reason: string }
  /** `passage` is its position in the request; `sentences` are its sentence vectors one after the other. */
  | { type: 'vectors'; id: number; passage: number; vector: Float32Array; sentences: Int8Array }
  | { type: 'failed'; id: number; reason: string };
