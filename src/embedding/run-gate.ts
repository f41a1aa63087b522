/** Longest that is waited for, in milliseconds: a run of the network takes about 100, a large index's file a second. */
const longestRunMs = 5_000;

const closed = 0;
const running = 1;

/**
 * Shared by two threads, so that a worker is never ended in the middle of native work: ONNX Runtime, or a file of
 * the index being read or written, would abort the whole program. The worker enters before such a run and leaves
 * after it; the main thread shuts the gate and waits.
 */
export class RunGate {
  readonly shared: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(shared = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.#state = new Int32Array(shared);
  }

  get isShut(): boolean {
    return Atomics.load(this.#state, closed) === 1;
  }

  /** @throws when the gate is shut */
  enter(): void {
    Atomics.store(this.#state, running, 1);
    if (!this.isShut) return;
    this.leave();
    throw new Error('the program is closing');
  }

  /** Runs an action inside the gate. */
  async pass<T>(action: () => Promise<T>): Promise<T> {
    this.enter();
    try {
      return await action();
    } finally {
      this.leave();
    }
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
