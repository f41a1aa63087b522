import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EdicolaError } from '../errors.js';
import { fileError } from './page-file.js';
import { isPageName } from './page-format.js';

/** A file found, or a place that could not be looked into. */
export type Found = { file: string } | { file: string; error: EdicolaError };

/** Folders deeper than this are nobody's inbox. */
const maxDepth = 32;

/**
 * The page files below a folder, in the order of their names. Hidden files and READMEs are no articles;
 * a folder seen before (a symbolic link loop) is not entered again.
 */
export async function* filesBelow(folder: string): AsyncGenerator<Found> {
  yield* walk(folder, 0, new Set());
}

async function* walk(folder: string, depth: number, seen: Set<string>): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (seen.has(real) || depth > maxDepth) return;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    yield { file: folder, error: fileError(cause, folder) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    const kind = await kindOf(entry, file);
    if (kind === 'folder') yield* walk(file, depth + 1, seen);
    else if (kind === 'file' && isPageName(entry.name) && !/^readme\b/i.test(entry.name)) yield { file };
    else if (typeof kind === 'object') yield { file, error: kind };
  }
}

async function kindOf(entry: Dirent, file: string): Promise<'folder' | 'file' | 'other' | EdicolaError> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const target = await stat(file);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
  } catch (cause) {
    return fileError(cause, file);
  }
}
