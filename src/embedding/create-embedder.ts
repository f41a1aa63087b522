import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { passageFingerprint } from '../passages/passage-settings.js';
import { workerFile } from '../worker-file.js';
import type { Embedder } from './embedder.js';
import { type FetchModelOptions, fetchModel } from './fetch-model.js';
import { corrupt, modelFolder, networkFile, sha256 } from './model-files.js';
import { knownModel, type ModelTraits } from './model-table.js';
import { modelTraits, type TraitSettings } from './model-traits.js';
import { WorkerEmbedder } from './worker-embedder.js';

/** Settings of the embedder, as in `src/settings.ts`; `onProgress` and `signal` are for the download. */
export interface CreateEmbedderOptions extends TraitSettings, FetchModelOptions {}

/**
 * The embedder for a model in `modelsDir`, which is downloaded first where it is not there.
 * Returns once the files are known to be there and right; the model loads meanwhile in its thread (`ready()`).
 *
 * @throws EdicolaError `model-missing`, `model-corrupt`, `model-unknown`, `model-unreachable`
 */
export async function createEmbedder(options: CreateEmbedderOptions): Promise<Embedder> {
  const folder = modelFolder(options.modelsDir, options.model);
  await fetchModel(options);
  const traits = await modelTraits(options.model, folder, options);
  const hashes = await fileHashes(options.model, folder);
  return new WorkerEmbedder({
    model: options.model,
    fingerprint: fingerprint(options.model, hashes, traits),
    workerFile: workerFile(import.meta.url, './embedding-worker.js'),
    folder,
    traits,
    threads: availableParallelism(),
  });
}

/** @throws EdicolaError `model-corrupt` where a file of a known model is not the one its table names */
async function fileHashes(model: string, folder: string): Promise<string[]> {
  const expected = knownModel(model)?.sha256 ?? {};
  return Promise.all(
    [networkFile, 'tokenizer.json'].map(async (file) => {
      const hash = await sha256(path.join(folder, file));
      if (expected[file] !== undefined && expected[file] !== hash) {
        throw corrupt(folder, `${file} is damaged: its SHA-256 is ${hash.slice(0, 12)}…`);
      }
      return hash;
    }),
  );
}

/** Short and stable: the model's id for people, a hash of everything that changes a vector for the rest. */
function fingerprint(model: string, hashes: readonly string[], traits: ModelTraits): string {
  const { queryPrefix, passagePrefix, pooling, dimensions, maxTokens } = traits;
  const parts = [hashes, queryPrefix, passagePrefix, pooling, dimensions, maxTokens, passageFingerprint];
  return `${model}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;
}
