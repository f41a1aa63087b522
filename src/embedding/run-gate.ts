/** Longest a run of the network is waited for, in milliseconds; one takes about 100. */
const longestRunMs = 5_000;

const closed = 0;
const running = 1;

/**
 * Shared by the two threads, so that the worker is never ended in the middle of a run: ONNX Runtime would abort the
 * whole program. The worker enters before a run and leaves after it; the main thread shuts the gate and waits.
 */
export class RunGate {
  readonly shared: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(shared = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.#state = new Int32Array(shared);
  }

  /** @throws when the gate is shut */
  enter(): void {
    Atomics.store(this.#state, running, 1);
    if (Atomics.load(this.#state, closed) === 0) return;
    this.leave();
    throw new Error('the embedder is closing');
  }

  leave(): void {
    Atomics.store(this.#state, running, 0);
    Atomics.notify(this.#state, running);
  }

  /** No run begins after this. Blocks until the one in progress has ended: only for a program that is ending. */
  shutNow(): void {
    Atomics.store(this.#state, closed, 1);
    Atomics.wait(this.#state, running, 1, longestRunMs);
  }

  /** No run begins after this; settles when the one in progress has ended. */
  async shut(): Promise<void> {
    Atomics.store(this.#state, closed, 1);
    const deadline = performance.now() + longestRunMs;
    while (Atomics.load(this.#state, running) === 1 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
