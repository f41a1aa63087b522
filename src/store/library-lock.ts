import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { EdicolaError, errorCode } from '../errors.js';
import { isBusy, translateSqliteError } from './sqlite/sqlite-errors.js';

/** Held by the one bot of a library, or by who replaces its database. */
export interface LibraryLock {
  release(): void;
}

/** How long to wait for who only looks the library over, in milliseconds. */
const patience = 1_000;
/** Folders whose lock this process holds. */
const heldHere = new Set<string>();

/**
 * Takes the library in a folder for this process alone. The lock is SQLite's exclusive lock on a file of its own:
 * the operating system releases it when the process ends, however it ends, so there is no stale one to clean up.
 *
 * @throws EdicolaError `library-in-use` when another process holds it
 */
export function lockLibrary(directory: string): LibraryLock {
  const file = path.join(directory, 'bot.lock');
  let connection: Sqlite.Database | undefined;
  try {
    mkdirSync(directory, { recursive: true });
    connection = new Sqlite(file, { timeout: patience });
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection?.close();
    if (!isBusy(error)) throw translateSqliteError(error, file);
    throw new EdicolaError(
      'library-in-use',
      `another Edicola is running on the library in ${directory}; stop it first, or give this one a DATA_DIR of its own`,
      error,
    );
  }
  const held = connection;
  heldHere.add(file);
  return {
    release: () => {
      heldHere.delete(file);
      held.close();
    },
  };
}

/** Whether another process holds the library in a folder. */
export function isHeldElsewhere(directory: string): boolean {
  if (heldHere.has(path.join(directory, 'bot.lock'))) return false;
  try {
    lockLibrary(directory).release();
    return false;
  } catch (error) {
    if (errorCode(error) === 'library-in-use') return true;
    throw error;
  }
}
