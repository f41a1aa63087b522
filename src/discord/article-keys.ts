import { createHash } from 'node:crypto';

/** Articles whose keys are kept at hand. */
const most = 20_000;

/**
 * Short keys for article ids, which may be whole addresses and do not fit into Discord's ids.
 * A key is a hash of the id, so it means the same after a restart.
 */
export class ArticleKeys {
  readonly #ids = new Map<string, string>();
  readonly #allIds: () => Promise<string[]>;

  /** @param allIds the ids in the library: asked only for a key that is not at hand */
  constructor(allIds: () => Promise<string[]>) {
    this.#allIds = allIds;
  }

  keyOf(articleId: string): string {
    const key = createHash('sha256').update(articleId).digest('base64url').slice(0, 16);
    this.#ids.delete(key);
    this.#ids.set(key, articleId);
    const [oldest] = this.#ids.keys();
    if (this.#ids.size > most && oldest !== undefined) this.#ids.delete(oldest);
    return key;
  }

  /** The article id of a key; null when no article has it. */
  async idOf(key: string): Promise<string | null> {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    return (await this.#allIds()).find((id) => this.keyOf(id) === key) ?? null;
  }
}
