import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Edicola, type OpenOptions, openEdicola } from '../app.js';
import type { Config } from '../config.js';
import type { IngestResult } from '../pipeline.js';
import type { SourceItem } from '../sources/source-item.js';
import type { QuestionSet } from './question-set.js';

export interface EvalLibrary {
  edicola: Edicola;
  articles: number;
  passages: number;
  /** Spent on reading, embedding and storing in this run; what was there already costs next to nothing. */
  ingestSeconds: number;
}

/**
 * A library of the set's articles alone, under `INDEX_DIR/eval`: never the owner's. A set whose articles are the
 * same bytes finds its own again; ingest then renews only what another reader, cutter or model made.
 */
export async function openEvalLibrary(
  set: QuestionSet,
  config: Config,
  options: OpenOptions & {
    signal?: AbortSignal | undefined;
    onIngest?: ((done: number) => void) | undefined;
  } = {},
): Promise<EvalLibrary> {
  const folder = path.join(config.INDEX_DIR, 'eval', `${set.name}-${await identity(set, config)}`);
  const edicola = await openEdicola({ ...config, DATA_DIR: folder, INDEX_DIR: folder }, options);
  try {
    const started = performance.now();
    let done = 0;
    const failures: IngestResult[] = [];
    for await (const result of edicola.ingest(pages(edicola, set), { signal: options.signal })) {
      if (result.status === 'failed') failures.push(result);
      options.onIngest?.(++done);
    }
    if (failures.length > 0) {
      options.onNotice?.(`${failures.length} of ${done} articles not taken in: ${failures[0]?.message}`);
    }
    const ingestSeconds = (performance.now() - started) / 1000;
    const { articles, passages } = await edicola.store.counts();
    return { edicola, articles, passages, ingestSeconds };
  } catch (error) {
    await edicola.close();
    throw error;
  }
}

/** A page of a folder is known by its name, as the questions name it. */
async function* pages(edicola: Edicola, { articles }: QuestionSet): AsyncGenerator<SourceItem> {
  for await (const item of edicola.source(articles, { cwd: '.' })) {
    if ('error' in item || item.page.id !== undefined) yield item;
    else yield { ...item, page: { ...item.page, id: path.basename(item.source) } };
  }
}

/** Of the articles' bytes and the model; a folder, which may change by a page, is known by its place. */
async function identity({ articles }: QuestionSet, config: Config): Promise<string> {
  const hash = createHash('sha256').update(config.EMBEDDING_MODEL);
  if (statSync(articles).isDirectory()) hash.update(path.resolve(articles));
  else await pipeline(createReadStream(articles), hash, { end: false });
  return hash.digest('hex').slice(0, 12);
}
