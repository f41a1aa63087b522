import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EdicolaError, errorCode, errorMessage } from '../errors.js';
import { BrokenTransferError, downloadFile, FileNotFoundError } from './file-download.js';
import { missingFiles, modelFolder, networkFile, optionalFiles, requiredFiles } from './model-files.js';
import { knownModel } from './model-table.js';

export interface FetchModelOptions {
  /** `MODELS_DIR`. */
  modelsDir: string;
  /** `EMBEDDING_MODEL`: a name in `modelsDir`, or a Hub id `owner/name`. */
  model: string;
  /** `HF_ENDPOINT`. */
  endpoint: string;
  signal?: AbortSignal | undefined;
  /** Bytes of the file being downloaded; the network comes last and is nearly all of it. */
  onProgress?: ((file: string, received: number, total: number | null) => void) | undefined;
}

/**
 * Makes sure that a model's files are in `modelsDir`: those of a Hub id are downloaded where they are missing, the
 * network last, so that a download that was stopped is taken up where it ended.
 *
 * @throws EdicolaError `model-missing` | `model-unreachable` | `model-corrupt` | `model-too-large` | `model-unwritable`
 */
export async function fetchModel(options: FetchModelOptions): Promise<void> {
  const { modelsDir, model } = options;
  const folder = modelFolder(modelsDir, model);
  const missing = await missingFiles(folder);
  if (missing.length === 0) return;
  if (!model.includes('/')) {
    throw new EdicolaError(
      'model-missing',
      `the embedding model ${model} is not whole in ${folder} (missing: ${missing.join(', ')}): restore the folder from the repository, or set EMBEDDING_MODEL to a Hub id like Xenova/multilingual-e5-small`,
    );
  }
  const wanted = [...missing.filter((file) => file !== networkFile), ...optionalFiles, networkFile];
  for (const file of wanted) await fetchFile(options, folder, file);
}

/** Largest files taken, in bytes. */
const limits = { json: 64 * 1024 * 1024, network: 2 * 1024 * 1024 * 1024 };
const attempts = 3;
const pauseMs = 300;

async function fetchFile(options: FetchModelOptions, folder: string, file: string): Promise<void> {
  const { model, endpoint, signal } = options;
  const isRequired = requiredFiles.some((name) => name === file);
  for (let attempt = 1; ; attempt++) {
    try {
      await downloadFile({
        address: `${endpoint}/${model}/resolve/main/${file}`,
        target: path.join(folder, file),
        limit: file === networkFile ? limits.network : limits.json,
        sha256: knownModel(model)?.sha256[file] ?? null,
        signal,
        onProgress: (received, total) => options.onProgress?.(file, received, total),
      });
      return;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof FileNotFoundError && !isRequired) return;
      if (!(error instanceof BrokenTransferError) || attempt === attempts)
        throw explained(error, options, file);
      await sleep(pauseMs * attempt, undefined, { signal });
    }
  }
}

function explained(
  error: unknown,
  { model, modelsDir, endpoint }: FetchModelOptions,
  file: string,
): EdicolaError {
  if (error instanceof EdicolaError) return error;
  if (error instanceof FileNotFoundError) {
    return new EdicolaError(
      'model-missing',
      `${endpoint} has no ${file} for ${model} (${error.message}): check the spelling of EMBEDDING_MODEL, and that the model has an 8-bit ONNX file and is open to all`,
      error,
    );
  }
  if (['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM', 'EIO', 'ENOTDIR'].includes(errorCode(error))) {
    return new EdicolaError(
      'model-unwritable',
      `the model ${model} cannot be written to ${modelsDir} (${errorMessage(error)}): make room, or set MODELS_DIR to a folder that Edicola may write to`,
      error,
    );
  }
  return new EdicolaError(
    'model-unreachable',
    `the model ${model} has to be downloaded once, and ${endpoint} cannot be reached (${errorMessage(error) || errorCode(error)}): start again with a connection (what has come is kept), set HF_ENDPOINT to a mirror, or set EMBEDDING_MODEL=multilingual-e5-small, which comes with Edicola`,
    error,
  );
}
