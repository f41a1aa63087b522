import { EdicolaError, errorCode } from '../../errors.js';

interface Translation {
  codes: RegExp;
  code: string;
  sentence: (file: string) => string;
}

/** SQLite's result codes (https://www.sqlite.org/rescode.html) and the system's. The first that matches counts. */
const translations: readonly Translation[] = [
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    code: 'store-locked',
    sentence: (file) =>
      `another program is holding the library ${file}; let it finish (or stop it) and try again`,
  },
  {
    codes: /^(SQLITE_(READONLY|PERM|AUTH)|EROFS|EACCES|EPERM)/,
    code: 'store-read-only',
    sentence: (file) =>
      `the library ${file} cannot be written; check the permissions of its folder and that the disk is not mounted read-only`,
  },
  {
    codes: /^(SQLITE_(FULL|IOERR_SHMSIZE)|ENOSPC|EDQUOT)/,
    code: 'disk-full',
    sentence: (file) =>
      `the disk that holds the library ${file} is full; nothing was changed: free some space and try again`,
  },
  {
    codes: /^SQLITE_(CORRUPT|NOTADB)/,
    code: 'store-corrupt',
    sentence: (file) =>
      `the library ${file} is damaged; bring back a backup with \`edicola restore FILE\`, or move it away and ingest your articles again`,
  },
  {
    codes: /^SQLITE_CANTOPEN/,
    code: 'store-unreachable',
    sentence: (file) =>
      `the library ${file} cannot be opened; check that its folder exists and that you may read and write it`,
  },
  {
    codes: /^SQLITE_IOERR/,
    code: 'disk-failing',
    sentence: (file) =>
      `reading or writing the library ${file} failed; check the disk, and keep a copy of the file before anything else`,
  },
];

/** The one place where the codes of SQLite and of its files become our errors; anything else is returned as it is. */
export function translateSqliteError(error: unknown, file: string): unknown {
  const translation = translations.find(({ codes }) => codes.test(errorCode(error)));
  return translation ? new EdicolaError(translation.code, translation.sentence(file), error) : error;
}

/** Whether another connection is in the way, so that trying again helps. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(errorCode(error));
}
