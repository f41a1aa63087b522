import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Reader } from '../article/reader.js';
import { EdicolaError, errorCode, errorMessage } from '../errors.js';
import { readPageFile } from '../sources/page-file.js';
import { readLines } from './question-set.js';
import { type PageScores, type ReadPage, scorePages } from './score-pages.js';

const goldPage = z.object({
  id: z.string(),
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  publishedAt: z.string().nullish(),
  sections: z.array(z.object({ heading: z.string().nullish(), paragraphs: z.array(z.string()) })),
});

export type PageEvalResult = PageScores & { secondsPerPage: number };

export interface PageEvalOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Scores a page set: `gold.jsonl`, and `pages/ID.html.gz` or `pages/ID.txt.gz` for each of its lines.
 * The rows are what `extract` prints.
 */
export async function runPageEval(
  folder: string,
  options: PageEvalOptions = {},
): Promise<{ result: PageEvalResult; rows: unknown[] }> {
  const gold = await readLines(path.join(folder, 'gold.jsonl'), goldPage);
  const files = await pageFiles(path.join(folder, 'pages'));
  const reader = new Reader();
  const started = performance.now();
  const rows: unknown[] = [];
  const pages: { gold: z.output<typeof goldPage>; read: ReadPage }[] = [];
  try {
    for (const page of gold) {
      options.signal?.throwIfAborted();
      const { row, read } = await readOne(reader, page.id, files.get(page.id));
      rows.push(row);
      pages.push({ gold: page, read });
      options.onProgress?.(pages.length, gold.length);
    }
  } finally {
    await reader.close();
  }
  const secondsPerPage = (performance.now() - started) / 1000 / Math.max(1, gold.length);
  return { result: { ...scorePages(pages), secondsPerPage }, rows };
}

async function readOne(
  reader: Reader,
  id: string,
  file: string | undefined,
): Promise<{ row: unknown; read: ReadPage }> {
  const source = file ?? id;
  try {
    if (!file) throw new EdicolaError('file-missing', `no page of the set is named ${id}`);
    const article = await reader.read(await readPageFile(file, source, {}));
    return { row: { source, ...article }, read: article };
  } catch (error) {
    return { row: { source, code: errorCode(error), message: errorMessage(error) }, read: null };
  }
}

/** Files by the id that their names begin with. */
async function pageFiles(folder: string): Promise<Map<string, string>> {
  if (!existsSync(folder)) {
    throw new EdicolaError('bad-set', `${folder} does not exist; a page set keeps its pages there`);
  }
  const names = await readdir(folder);
  return new Map(names.map((name) => [name.replace(/\.(html|txt)(\.gz)?$/, ''), path.join(folder, name)]));
}
