import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { EdicolaError, errorCode } from '../../errors.js';
import { flushFile, flushFolder } from '../flush-file.js';
import { lockLibrary } from '../library-lock.js';
import type { StoreCounts } from '../store.js';
import { openDatabase } from './database.js';
import { asideName, findDamage, setAside } from './integrity.js';
import { countEverything } from './library-queries.js';
import { isBusy, translateSqliteError } from './sqlite-errors.js';

export interface Restored {
  counts: StoreCounts;
  /** Where the library that was there has gone; null if there was none. */
  aside: string | null;
}

/**
 * Puts a backup in the place of the library, and keeps what was there under a dated name. Killed at any moment, the
 * library is the old one or the new one.
 *
 * @throws EdicolaError `backup-missing`, `backup-corrupt`, `library-in-use`, `store-too-new`
 */
export async function restore(backup: string, file: string): Promise<Restored> {
  if (!existsSync(backup)) throw new EdicolaError('backup-missing', `there is no file ${backup}`);
  const directory = path.dirname(file);
  await mkdir(directory, { recursive: true });
  const lock = lockLibrary(directory);
  const copy = `${file}.${process.pid}.tmp`;
  try {
    await copyFile(backup, copy);
    const counts = prepare(copy, backup);
    await flushFile(copy);
    const aside = existsSync(file) ? await keepOld(file) : null;
    await rename(copy, file);
    await flushFolder(directory);
    return { counts, aside };
  } catch (error) {
    throw translateSqliteError(error, file);
  } finally {
    await rm(copy, { force: true });
    lock.release();
  }
}

/** Checks the copy and brings it to the newest schema. */
function prepare(copy: string, backup: string): StoreCounts {
  const fault = findDamage(copy);
  if (fault !== null) {
    throw new EdicolaError('backup-corrupt', `${backup} is damaged (${fault}); use another backup`);
  }
  const database = openDatabase({ file: copy });
  const counts = countEverything(database);
  database.connection.pragma('journal_mode = DELETE');
  database.close();
  return counts;
}

async function keepOld(file: string): Promise<string> {
  if (!foldLog(file)) return setAside(file, 'damaged');
  const aside = asideName(file, 'before-restore');
  // A second name (a copy where the disk has no links), so that there is never a moment without a library.
  await link(file, aside).catch(() => copyFile(file, aside));
  return aside;
}

/** Brings the write-ahead log into the database, which needs to be alone with it; false if it is damaged. */
function foldLog(file: string): boolean {
  let connection: Sqlite.Database | undefined;
  try {
    connection = new Sqlite(file, { timeout: 1_000 });
    connection.pragma('journal_mode = DELETE');
    return true;
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error))) return false;
    if (!isBusy(error)) throw error;
    throw new EdicolaError(
      'library-in-use',
      `another program is using the library ${file}; let it finish, then restore again`,
      error,
    );
  } finally {
    connection?.close();
  }
}
