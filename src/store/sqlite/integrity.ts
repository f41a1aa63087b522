import { existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { EdicolaError, errorCode } from '../../errors.js';
import { isHeldElsewhere } from '../library-lock.js';
import { translateSqliteError } from './sqlite-errors.js';

/** A larger database is read through at start only after an unclean end: 300 ms for 100 MB, measured. */
const alwaysCheckedBytes = 100_000_000;

/**
 * Looks at a database before it is opened for the day. A damaged one is set aside under a dated name,
 * so that nothing is written to it and nothing in it is lost.
 *
 * @throws EdicolaError `store-corrupt`, which tells the way back
 */
export function setAsideIfDamaged(file: string): void {
  // Who holds the library has looked when it started; a file must not be moved from under it.
  if (!existsSync(file) || !isWorthChecking(file) || isHeldElsewhere(path.dirname(file))) return;
  const fault = findDamage(file);
  if (fault === null) return;
  const aside = setAside(file, 'damaged');
  throw new EdicolaError(
    'store-corrupt',
    `the library was damaged (${fault}) and has been set aside as ${aside}; bring back a backup with \`edicola restore FILE\`, or start again to read your inbox anew`,
  );
}

/**
 * What is wrong with a database, in SQLite's words; null when nothing is.
 * Reads all of it (https://www.sqlite.org/pragma.html#pragma_quick_check).
 */
export function findDamage(file: string): string | null {
  let connection: Sqlite.Database | undefined;
  try {
    connection = new Sqlite(file, { fileMustExist: true, timeout: 2_000 });
    const result = String(connection.pragma('quick_check(1)', { simple: true }));
    return result === 'ok' ? null : result;
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error))) return (error as Error).message;
    throw translateSqliteError(error, file);
  } finally {
    connection?.close();
  }
}

/** Gives a database, with what SQLite keeps beside it, a dated name; returns it. */
export function setAside(file: string, reason: string): string {
  const aside = asideName(file, reason);
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** `edicola.db` becomes `edicola.damaged-2026-01-06T18-30-00-000Z.db`. */
export function asideName(file: string, reason: string): string {
  const moment = new Date().toISOString().replace(/[:.]/g, '-');
  return file.replace(/(\.\w+)?$/, `.${reason}-${moment}$1`);
}

/** SQLite removes the write-ahead log when the last connection is closed in order. */
function isWorthChecking(file: string): boolean {
  return existsSync(`${file}-wal`) || statSync(file).size <= alwaysCheckedBytes;
}
