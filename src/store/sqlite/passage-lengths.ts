import type { SqliteDatabase } from './database.js';
import { currentGeneration, knowsGeneration } from './generations.js';

const absent = -1;

/**
 * How many words each passage has, headline and heading among them: what BM25 measures a passage's length by.
 * Kept in memory by id, four bytes for each id ever given, because a search looks up thousands.
 */
export class PassageLengths {
  readonly #database: SqliteDatabase;
  #words = new Int32Array(0);
  #passages = 0;
  #total = 0;
  #newest = 0;
  #generation = 0;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Must run inside a reading action, before anything else: takes in what has been written since. */
  refresh(): void {
    const generation = currentGeneration(this.#database);
    if (generation === this.#generation) return;
    if (knowsGeneration(this.#database, this.#generation)) this.#drop(this.#generation);
    else this.#clear();
    this.#take();
    this.#generation = generation;
  }

  /** `absent` for a passage that is not there. */
  of(passageId: number): number {
    return this.#words[passageId] ?? absent;
  }

  get passages(): number {
    return this.#passages;
  }

  /** Words of a passage, 0 where there is none. */
  get mean(): number {
    return this.#total / Math.max(1, this.#passages);
  }

  #clear(): void {
    this.#words.fill(absent);
    this.#passages = 0;
    this.#total = 0;
    this.#newest = 0;
  }

  #drop(since: number): void {
    const removed = this.#database
      .statement<[number], number>('SELECT passage_id FROM removed_passages WHERE generation > ?')
      .pluck()
      .all(since);
    for (const id of removed) this.#set(id, absent);
  }

  /**
   * Ids grow: what is new lies beyond the newest known. Read as one text, which for 30,000 passages takes a tenth of
   * the time of as many rows (https://www.sqlite.org/fts5.html#the_docsize_table).
   */
  #take(): void {
    const added = this.#database
      .statement<[number], { newest: number | null; sizes: string | null }>(
        `SELECT max(id) AS newest, group_concat(id || ':' || hex(sz), ' ') AS sizes
         FROM passage_index_docsize WHERE id > ?`,
      )
      .get(this.#newest);
    if (!added?.newest || !added.sizes) return;
    this.#newest = added.newest;
    this.#makeRoom(added.newest + 1);
    for (const each of added.sizes.split(' ')) {
      const colon = each.indexOf(':');
      this.#set(Number(each.slice(0, colon)), sumOfVarints(each, colon + 1));
    }
  }

  #makeRoom(size: number): void {
    if (size <= this.#words.length) return;
    const larger = new Int32Array(Math.ceil(size * 1.25)).fill(absent);
    larger.set(this.#words);
    this.#words = larger;
  }

  #set(passageId: number, words: number): void {
    if (passageId >= this.#words.length) return;
    const before = this.of(passageId);
    this.#words[passageId] = words;
    this.#total += Math.max(0, words) - Math.max(0, before);
    this.#passages += Number(words !== absent) - Number(before !== absent);
  }
}

/** A field's words each, in SQLite's variable-length integers, as hex: seven bits a byte, the highest set while it goes on. */
function sumOfVarints(hex: string, start: number): number {
  let sum = 0;
  let value = 0;
  for (let at = start; at < hex.length; at += 2) {
    const byte = Number.parseInt(hex.slice(at, at + 2), 16);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      sum += value;
      value = 0;
    }
  }
  return sum;
}
