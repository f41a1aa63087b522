import { cp } from 'node:fs/promises';
import path from 'node:path';
import { backUp } from '../../dist/store/sqlite/backup.js';

/** A copy of a library, and of its index where one is named, so that what is measured changes nothing of anybody's. */
export async function copyLibrary(data, index, { DATA_DIR, INDEX_DIR }) {
  await backUp(path.join(data, 'edicola.db'), path.join(DATA_DIR, 'edicola.db'));
  if (index) await cp(index, INDEX_DIR, { recursive: true });
}
