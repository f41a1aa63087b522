import { Worker } from 'node:worker_threads';
import { EdicolaError } from '../errors.js';
import { corrupt } from './model-files.js';
import { RunGate } from './run-gate.js';
import type { WorkerReply, WorkerRequest, WorkerSetup, WorkerStart } from './worker-protocol.js';

type NewRequest =
  | { type: 'question'; text: string }
  | Omit<Extract<WorkerRequest, { type: 'passages' }>, 'id'>;
type Receive = (index: number, vector: Float32Array, sentences: Int8Array) => void;

/** What the worker was asked and has not answered whole. */
interface Pending {
  request: WorkerRequest;
  /** Positions whose vectors have come. */
  received: Set<number>;
  wanted: number;
  receive: Receive;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** A second crash within this time is one too many. */
const crashMemoryMs = 10 * 60_000;

/**
 * The worker thread and what it owes. After a crash it is started again, once, with what it had not answered;
 * after the second, everything fails with `embedder-down`.
 */
export class EmbeddingThread {
  readonly #file: string;
  readonly #setup: WorkerSetup;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker;
  #gate = new RunGate();
  readonly #endWithProgram = () => this.#gate.shutNow();
  #nextId = 1;
  #crashedAt = Number.NEGATIVE_INFINITY;
  #failure: EdicolaError | null = null;
  #isLoaded = false;
  #settleLoading: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  readonly #loading: Promise<void>;

  constructor(file: string, setup: WorkerSetup) {
    this.#file = file;
    this.#setup = setup;
    this.#loading = new Promise((resolve, reject) => {
      this.#settleLoading = { resolve, reject };
    });
    // Whoever asks for something is told of the failure; nobody may be asking for `ready`.
    this.#loading.catch(() => undefined);
    this.#worker = this.#start();
    process.on('exit', this.#endWithProgram);
  }

  /** Settles once the model is loaded. */
  ready(): Promise<void> {
    return this.#loading;
  }

  /** Settles when `wanted` vectors have been handed to `receive`. */
  async request(request: NewRequest, wanted: number, receive: Receive, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#failure) throw this.#failure;
    if (wanted === 0) return;
    const id = this.#nextId++;
    const whole: WorkerRequest = { ...request, id };
    const answered = new Promise<void>((resolve, reject) => {
      this.#pending.set(id, { request: whole, received: new Set(), wanted, receive, resolve, reject });
    });
    const abort = () => {
      this.#send({ type: 'cancel', id });
      this.#pending.get(id)?.reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    this.#send(whole);
    try {
      await answered;
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#pending.delete(id);
      this.#holdProgram();
    }
  }

  async close(): Promise<void> {
    this.#fail(new EdicolaError('embedder-closed', 'Edicola is closing: ask again once it has started'));
    await this.#gate.shut();
    process.off('exit', this.#endWithProgram);
    await this.#worker.terminate();
  }

  #start(): Worker {
    // A worker that crashed in a run has left its gate entered.
    this.#gate = new RunGate();
    const start: WorkerStart = { ...this.#setup, gate: this.#gate.shared };
    const worker = new Worker(this.#file, { workerData: start });
    let cause: unknown;
    worker.on('message', (reply: WorkerReply) => this.#receive(reply));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => this.#exited(cause ?? new Error(`the worker ended with code ${code}`)));
    return worker;
  }

  #send(request: WorkerRequest): void {
    this.#worker.postMessage(request);
    this.#holdProgram();
  }

  /** A program that has nothing else to do ends once the worker is loaded and owes nothing. */
  #holdProgram(): void {
    if (this.#isLoaded && this.#pending.size === 0) this.#worker.unref();
    else this.#worker.ref();
  }

  #receive(reply: WorkerReply): void {
    if (reply.type === 'ready') {
      this.#isLoaded = true;
      this.#settleLoading?.resolve();
      this.#holdProgram();
    } else if (reply.type === 'load-failed') {
      this.#fail(corrupt(this.#setup.folder, reply.reason));
    } else {
      const pending = this.#pending.get(reply.id);
      if (pending) settle(pending, reply);
    }
  }

  #exited(cause: unknown): void {
    if (this.#failure) return;
    const now = performance.now();
    if (now - this.#crashedAt < crashMemoryMs) {
      this.#fail(
        new EdicolaError('embedder-down', 'the embedding worker crashed twice: start Edicola again', cause),
      );
      return;
    }
    this.#crashedAt = now;
    this.#isLoaded = false;
    this.#worker = this.#start();
    for (const { request } of this.#pending.values()) this.#send(request);
  }

  #fail(error: EdicolaError): void {
    this.#failure ??= error;
    this.#settleLoading?.reject(error);
    for (const { reject } of this.#pending.values()) reject(error);
  }
}

/** A vector twice (the worker crashed between the two) counts once. */
function settle(pending: Pending, reply: Extract<WorkerReply, { id: number }>): void {
  if (reply.type === 'failed') {
    const message = `the embedding model failed (${reply.reason}): try again, or run \`doctor\``;
    pending.reject(new EdicolaError('embedding-failed', message));
  } else if (!pending.received.has(reply.passage)) {
    pending.received.add(reply.passage);
    pending.receive(reply.passage, reply.vector, reply.sentences);
    if (pending.received.size === pending.wanted) pending.resolve();
  }
}
