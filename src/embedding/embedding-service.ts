import { errorMessage } from '../errors.js';
import type { LanguageModel } from './language-model.js';
import type { ModelTraits } from './model-table.js';
import { PassageEncoder } from './passage-encoder.js';
import { pooled } from './pooling.js';
import { singleWindow } from './token-windows.js';
import { type WorkItem, WorkQueue } from './work-queue.js';
import type { WorkerReply, WorkerRequest } from './worker-protocol.js';

/** How the service hears of requests while it works, and answers them. */
export interface ServicePort {
  /** The next request that has arrived, without waiting. */
  receive(): WorkerRequest | null;
  send(reply: WorkerReply): void;
}

/**
 * What the worker does. A run of the network blocks its thread, so between two runs it takes in what has arrived
 * meanwhile: a question waits for the batch in progress at most. A request that fails is answered so, alone.
 */
export class EmbeddingService {
  readonly #model: LanguageModel;
  readonly #traits: ModelTraits;
  readonly #port: ServicePort;
  readonly #queue = new WorkQueue();
  readonly #encoder: PassageEncoder;
  #working = false;

  constructor(model: LanguageModel, traits: ModelTraits, port: ServicePort) {
    this.#model = model;
    this.#traits = traits;
    this.#port = port;
    this.#encoder = new PassageEncoder(model, traits);
  }

  /** Takes a request in, and works until nothing is left to do. */
  async serve(request: WorkerRequest): Promise<void> {
    this.#take(request);
    if (this.#working) return;
    this.#working = true;
    for (let batch = this.#queue.next(); batch.length > 0; batch = this.#queue.next()) {
      await this.#run(batch);
      for (let next = this.#port.receive(); next; next = this.#port.receive()) this.#take(next);
    }
    this.#working = false;
  }

  #take(request: WorkerRequest): void {
    const { id } = request;
    if (request.type === 'cancel') {
      this.#forget(id);
      return;
    }
    try {
      if (request.type === 'passages') {
        this.#queue.addPassages(this.#encoder.windows(id, request.passages));
      } else {
        const tokens = this.#model.tokenize(this.#traits.queryPrefix + request.text);
        const input = singleWindow(tokens, this.#model.special, this.#traits.maxTokens);
        this.#queue.addQuestion({ request: id, passage: null, window: 0, input });
      }
    } catch (error) {
      this.#fail(id, error);
    }
  }

  async #run(batch: readonly WorkItem[]): Promise<void> {
    try {
      const states = await this.#model.run(batch.map(({ input }) => input.tokens));
      for (const [i, item] of batch.entries()) this.#answer(item, states[i] ?? new Float32Array());
    } catch (error) {
      for (const id of new Set(batch.map(({ request }) => request))) this.#fail(id, error);
    }
  }

  #answer(item: WorkItem, states: Float32Array): void {
    const id = item.request;
    if (item.passage === null) {
      const vector = pooled(states, this.#traits.dimensions, this.#traits.pooling);
      this.#port.send({ type: 'vectors', id, passage: 0, vector, sentences: new Int8Array() });
      return;
    }
    const vectors = this.#encoder.add(item.passage, item, states);
    if (vectors) this.#port.send({ type: 'vectors', id, passage: item.passage, ...vectors });
  }

  #fail(id: number, error: unknown): void {
    this.#forget(id);
    this.#port.send({ type: 'failed', id, reason: errorMessage(error) });
  }

  #forget(id: number): void {
    this.#queue.cancel(id);
    this.#encoder.forget(id);
  }
}
