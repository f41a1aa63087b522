import type { SqliteDatabase } from './database.js';
import { translateSqliteError } from './sqlite-errors.js';

/** How long a write waits for others to share its commit, in milliseconds. */
const window = 5;

interface Waiting {
  run: () => void;
  settle: () => void;
  fail: (error: unknown) => void;
}

/**
 * Writes that come at the same time share one commit, because each commit waits for the disk and holds the event loop.
 * Each is still whole or not at all: one that fails is rolled back alone.
 */
export class GroupCommit {
  readonly #database: SqliteDatabase;
  #waiting: Waiting[] = [];

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  write<T>(action: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { connection, file } = this.#database;
      const whole = connection.transaction(action);
      let outcome: () => void = () => undefined;
      const run = () => {
        try {
          const result = whole();
          outcome = () => resolve(result);
        } catch (error) {
          // A full disk takes back the transaction of all: then nobody's write has happened.
          if (!connection.inTransaction) throw error;
          outcome = () => reject(translateSqliteError(error, file));
        }
      };
      this.#waiting.push({ run, settle: () => outcome(), fail: reject });
      if (this.#waiting.length === 1) setTimeout(() => this.#commit(), window);
    });
  }

  async #commit(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      await this.#database.write(() => {
        for (const { run } of group) run();
      });
      for (const { settle } of group) settle();
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
}
