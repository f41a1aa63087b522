import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { PageFacts } from '../article/page.js';
import { EdicolaError } from '../errors.js';
import { filesBelow } from './folder.js';
import { jsonLines } from './json-lines.js';
import { fileError, readPageFile } from './page-file.js';
import { isLinesName } from './page-format.js';
import type { SourceItem } from './source-item.js';

export interface LocalSourceOptions {
  /** What relative names are relative to. */
  cwd: string;
  /** A page below this folder is known by its path from here, so that the library may be moved. */
  root: string;
  /** Said of a single page by whoever ingests it. */
  facts?: PageFacts | undefined;
}

/** The pages of a file, a folder, a glob or a `.jsonl(.gz)` file. Every failure is an item. */
export async function* localSource(name: string, options: LocalSourceOptions): AsyncGenerator<SourceItem> {
  const place = path.resolve(options.cwd, name);
  try {
    if ((await stat(place)).isDirectory()) yield* folderItems(place, options);
    else yield* fileItems(place, options, true);
  } catch (cause) {
    // A name that is no file may still be a pattern; a file whose name looks like one was found above.
    if (isDynamicPattern(name)) yield* globItems(name, options);
    else yield { source: name, error: fileError(cause, name) };
  }
}

async function* folderItems(folder: string, options: LocalSourceOptions): AsyncGenerator<SourceItem> {
  for await (const found of filesBelow(folder)) {
    if ('error' in found) yield { source: identity(found.file, options.root), error: found.error };
    else yield* fileItems(found.file, options, false);
  }
}

async function* globItems(pattern: string, options: LocalSourceOptions): AsyncGenerator<SourceItem> {
  const files = await glob(pattern, { cwd: options.cwd, absolute: true, expandDirectories: false });
  if (files.length === 0) {
    yield {
      source: pattern,
      error: new EdicolaError('file-missing', `no file matches ${pattern}; check the pattern`),
    };
  }
  for (const file of files.sort()) yield* fileItems(file, options, true);
}

async function* fileItems(
  file: string,
  options: LocalSourceOptions,
  named: boolean,
): AsyncGenerator<SourceItem> {
  const source = identity(file, options.root);
  if (isLinesName(file)) {
    yield* jsonLines(file, source);
    return;
  }
  try {
    const page = await readPageFile(file, source, options.facts ?? {});
    yield { source, page: { ...page, named } };
  } catch (cause) {
    yield { source, error: fileError(cause, source) };
  }
}

/** The path from the library's folder, with `/`, for what lies in it; else the absolute path. */
function identity(file: string, root: string): string {
  const fromRoot = path.relative(root, file);
  const inside = fromRoot !== '' && !fromRoot.startsWith('..') && !path.isAbsolute(fromRoot);
  return inside ? fromRoot.split(path.sep).join('/') : file;
}
