/** Lets pieces of work that name the same key run one after the other, while others go on side by side. */
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs the work when all that named one of these keys before is over, whether it failed or not. */
  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const earlier = keys.map((key) => this.last.get(key));
    const mine = Promise.allSettled(earlier).then(work);
    for (const key of keys) this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      for (const key of keys) if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
