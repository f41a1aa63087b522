import { EdicolaError } from '../errors.js';
import { missingFiles, modelFolder } from './model-files.js';

export interface FetchModelOptions {
  /** `MODELS_DIR`. */
  modelsDir: string;
  /** `EMBEDDING_MODEL`: a name in `modelsDir`, or a Hub id `owner/name`. */
  model: string;
  /** `HF_ENDPOINT`. */
  endpoint: string;
  signal?: AbortSignal | undefined;
  /** Bytes of the file being downloaded. */
  onProgress?: ((file: string, received: number, total: number | null) => void) | undefined;
}

/** Makes sure that the model's files are there. */
export async function fetchModel({ modelsDir, model }: FetchModelOptions): Promise<void> {
  const folder = modelFolder(modelsDir, model);
  const missing = await missingFiles(folder);
  if (missing.length === 0) return;
  throw new EdicolaError(
    'model-missing',
    `the embedding model ${model} is not in ${folder} (${missing.join(', ')}): set EMBEDDING_MODEL to a model that is there, or to a Hub id like Xenova/multilingual-e5-small`,
  );
}
