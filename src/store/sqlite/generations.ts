import type { SqliteDatabase } from './database.js';

/** The newest generation; 0 of an empty library. */
export function currentGeneration(database: SqliteDatabase): number {
  return (
    database
      .statement<[], { generation: number }>(
        'SELECT coalesce(max(generation), 0) AS generation FROM generations',
      )
      .get()?.generation ?? 0
  );
}

/**
 * Opens the generation of a write; must run inside its transaction.
 * It is a time and not a count, so that a library brought back from a backup never reaches the number
 * of a write it has not seen: an index built on that write is then known to be of another history.
 */
export function nextGeneration(database: SqliteDatabase): number {
  const generation = Math.max(Date.now() * 1000, currentGeneration(database) + 1);
  database.statement<[number]>('INSERT INTO generations (generation) VALUES (?)').run(generation);
  return generation;
}

/** Whether this library has been at a generation. */
export function knowsGeneration(database: SqliteDatabase, generation: number): boolean {
  if (generation === 0) return true;
  const statement = database.statement<[number]>('SELECT 1 FROM generations WHERE generation = ?');
  return statement.get(generation) !== undefined;
}
