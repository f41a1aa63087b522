import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { EdicolaError } from '../../errors.js';
import { flushFile, flushFolder } from '../flush-file.js';
import type { StoreCounts } from '../store.js';
import { openDatabase, SqliteDatabase } from './database.js';
import { findDamage } from './integrity.js';
import { countEverything } from './library-queries.js';
import { translateSqliteError } from './sqlite-errors.js';

const pagesAStep = 2_000;

export interface BackupOptions {
  /** Called with the share done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * Copies the library into one file while it is being used, as it was at one moment. The copy takes its name only
 * when it has been opened, read through and counted: an earlier backup of that name is lost for no half one.
 *
 * @throws EdicolaError `backup-onto-library`, `backup-failed`, and those of `openDatabase`
 */
export async function backUp(
  file: string,
  target: string,
  options: BackupOptions = {},
): Promise<StoreCounts> {
  if (existsSync(target) && existsSync(file) && realpathSync(target) === realpathSync(file)) {
    throw new EdicolaError('backup-onto-library', `${target} is the library itself; name another file`);
  }
  const temporary = `${target}.${process.pid}.tmp`;
  const source = openDatabase({ file, readonly: true });
  try {
    await mkdir(path.dirname(path.resolve(target)), { recursive: true });
    const counts = await copyMoment(source, temporary, options);
    verify(temporary, counts);
    await flushFile(temporary);
    await rename(temporary, target);
    await flushFolder(path.dirname(path.resolve(target)));
    return counts;
  } catch (error) {
    await rm(temporary, { force: true });
    throw translateSqliteError(error, target);
  } finally {
    source.close();
  }
}

/** A read transaction holds the moment: without it, each write of another process would start the copy over. */
async function copyMoment(
  source: SqliteDatabase,
  target: string,
  { onProgress }: BackupOptions,
): Promise<StoreCounts> {
  const { connection } = source;
  connection.exec('BEGIN');
  try {
    const counts = countEverything(source);
    await connection.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return pagesAStep;
      },
    });
    return counts;
  } finally {
    connection.exec('COMMIT');
  }
}

function verify(copy: string, expected: StoreCounts): void {
  const connection = new Sqlite(copy);
  // One file that can be carried anywhere, without a write-ahead log beside it.
  connection.pragma('journal_mode = DELETE');
  const counts = countEverything(new SqliteDatabase(copy, connection));
  connection.close();
  const fault = findDamage(copy) ?? (counts.passages === expected.passages ? null : 'passages are missing');
  if (fault !== null || counts.articles !== expected.articles) {
    throw new EdicolaError(
      'backup-failed',
      `the backup came out damaged (${fault}); try again, and check the disk`,
    );
  }
}
