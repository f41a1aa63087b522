import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { EdicolaError } from '../../errors.js';
import { migrate } from './migrate.js';
import { isBusy, translateSqliteError } from './sqlite-errors.js';

/** How long SQLite itself waits for another process's write, in milliseconds: it holds the event loop meanwhile. */
const busyTimeout = 100;
/** The same while opening, when another process may be creating or migrating the same file. */
const openingTimeout = 5_000;
/** How long a write is tried again with the loop free, in milliseconds: far longer than any one article takes. */
const patience = 10_000;

export interface DatabaseOptions {
  file: string;
  /** Opens without creating, migrating or writing. */
  readonly?: boolean | undefined;
}

/** One connection to the library, with its prepared statements; SQLite's errors come out translated. */
export class SqliteDatabase {
  readonly file: string;
  readonly connection: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();
  readonly #transaction: Sqlite.Transaction<(action: () => unknown) => unknown>;

  constructor(file: string, connection: Sqlite.Database) {
    this.file = file;
    this.connection = connection;
    // Made once: a question reads a dozen times.
    this.#transaction = connection.transaction((action: () => unknown) => action());
  }

  /** The statement for a text of SQL, prepared once. Texts must be constants, never built from data. */
  statement<Parameters extends unknown[], Row = unknown>(sql: string): Sqlite.Statement<Parameters, Row> {
    const known = this.#statements.get(sql);
    if (known) return known as Sqlite.Statement<Parameters, Row>;
    const statement = this.connection.prepare<Parameters, Row>(sql);
    this.#statements.set(sql, statement as Sqlite.Statement);
    return statement;
  }

  /** Runs a reading action: all its statements see the library as it was at one moment, whoever writes meanwhile. */
  read<T>(action: () => T): T {
    try {
      return this.connection.inTransaction ? action() : (this.#transaction.deferred(action) as T);
    } catch (error) {
      throw translateSqliteError(error, this.file);
    }
  }

  /** Runs a writing action in a transaction that takes the write lock at its start: all of it happens, or nothing. */
  async write<T>(action: () => T): Promise<T> {
    const transaction = this.connection.transaction(action);
    for (const deadline = Date.now() + patience; ; await setTimeout(10)) {
      try {
        return transaction.immediate();
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw translateSqliteError(error, this.file);
      }
    }
  }

  close(): void {
    this.#statements.clear();
    this.connection.close();
  }
}

/**
 * Opens the library's database, creates it if need be, and brings it to the newest schema.
 *
 * @throws EdicolaError `store-locked`, `store-read-only`, `disk-full`, `store-corrupt`, `store-unreachable`,
 *   `store-too-new`, `library-missing` and `store-too-old` (these two only when opened readonly)
 */
export function openDatabase({ file, readonly = false }: DatabaseOptions): SqliteDatabase {
  if (readonly && !existsSync(file)) {
    throw new EdicolaError('library-missing', `there is no library at ${file} yet; ingest an article first`);
  }
  let connection: Sqlite.Database | undefined;
  try {
    if (!readonly) mkdirSync(path.dirname(file), { recursive: true });
    connection = new Sqlite(file, { readonly, fileMustExist: readonly, timeout: openingTimeout });
    if (!readonly) connection.pragma('journal_mode = WAL');
    // FULL: an article said to be added survives a power cut. It costs one fsync an article.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // What is forgotten is overwritten where that costs no more reading or writing.
    if (!readonly) connection.pragma('secure_delete = FAST');
    connection.pragma('temp_store = MEMORY');
    migrate(connection, file, readonly);
    connection.pragma(`busy_timeout = ${busyTimeout}`);
    return new SqliteDatabase(file, connection);
  } catch (error) {
    connection?.close();
    throw translateSqliteError(error, file);
  }
}
