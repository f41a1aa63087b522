import type { PassageChanges } from '../store.js';
import type { SqliteDatabase } from './database.js';
import { currentGeneration, knowsGeneration } from './generations.js';

/** What has changed since a generation; null if this library has never been there. */
export function changesSince(
  database: SqliteDatabase,
  generation: number,
  fingerprint: string,
): PassageChanges | null {
  if (!knowsGeneration(database, generation)) return null;
  const now = currentGeneration(database);
  if (now === generation) return { generation, added: [], removed: [] };
  const added = database
    .statement<[number, string], number>(
      `SELECT passages.id FROM passages JOIN articles ON key = article_key
       WHERE generation > ? AND fingerprint = ? ORDER BY passages.id`,
    )
    .pluck()
    .all(generation, fingerprint);
  const removed = database
    .statement<[number], number>('SELECT passage_id FROM removed_passages WHERE generation > ?')
    .pluck()
    .all(generation);
  return { generation: now, added, removed };
}
