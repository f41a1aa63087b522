/** Longest time that work waits for the acknowledgments of others, in milliseconds. */
const patience = 1000;

/**
 * The acknowledgments under way. Discord waits three seconds for one and fifteen minutes for an answer, so in a burst
 * of questions all are acknowledged before any is answered.
 */
export class Acknowledgments {
  readonly #underWay = new Set<Promise<void>>();

  /** Makes an acknowledgment, and returns when the others under way are through as well. */
  async through(acknowledgment: Promise<void>): Promise<void> {
    this.#underWay.add(acknowledgment);
    const done = () => this.#underWay.delete(acknowledgment);
    await acknowledgment.then(done, (error: unknown) => {
      done();
      throw error;
    });
    const deadline = Date.now() + patience;
    for (let [next] = this.#underWay; next && Date.now() < deadline; [next] = this.#underWay) {
      await next.catch(() => undefined);
    }
  }
}
