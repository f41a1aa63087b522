import type Sqlite from 'better-sqlite3';
import { EdicolaError } from '../../errors.js';
import { migrations } from './migrations/index.js';

/**
 * Brings a database from the version in its `user_version` to the newest, in one transaction.
 *
 * @throws EdicolaError `store-too-new` for a database of a later Edicola; `store-too-old` when it may not be written
 */
export function migrate(
  connection: Sqlite.Database,
  file: string,
  readonly: boolean,
  steps: readonly string[] = migrations,
): void {
  const version = schemaVersion(connection);
  if (version > steps.length) {
    throw new EdicolaError(
      'store-too-new',
      `the library ${file} was written by a newer Edicola (schema ${version}, this one knows ${steps.length}); update Edicola`,
    );
  }
  if (version === steps.length) return;
  if (readonly) {
    throw new EdicolaError(
      'store-too-old',
      `the library ${file} has the schema of an older Edicola (${version}); run any command that writes, such as \`edicola start\`, to bring it up to date`,
    );
  }
  connection
    .transaction(() => {
      // Read again under the write lock: another process may just have migrated.
      const reached = schemaVersion(connection);
      for (const step of steps.slice(reached)) connection.exec(step);
      connection.pragma(`user_version = ${Math.max(reached, steps.length)}`);
    })
    .immediate();
}

function schemaVersion(connection: Sqlite.Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
