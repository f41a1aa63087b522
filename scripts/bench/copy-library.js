import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** A copy of a library, and of its index where one is named, so that what is measured changes nothing of anybody's. */
export async function copyLibrary(data, index, { DATA_DIR, INDEX_DIR }) {
  await mkdir(DATA_DIR, { recursive: true });
  const library = new Sqlite(path.join(data, 'edicola.db'), { readonly: true });
  await library.backup(path.join(DATA_DIR, 'edicola.db'));
  library.close();
  if (index) await cp(index, INDEX_DIR, { recursive: true });
}
