import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EdicolaError, errorCode } from '../errors.js';

/** The 8-bit network. */
export const networkFile = 'onnx/model_quantized.onnx';

/** What a model cannot work without. */
export const requiredFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json', networkFile] as const;

/** What some models have and say more with. */
export const optionalFiles = [
  'special_tokens_map.json',
  '1_Pooling/config.json',
  'sentence_bert_config.json',
  'config_sentence_transformers.json',
] as const;

/** Largest JSON file of a model that is read, in bytes: a tokenizer of 250,000 pieces takes 17 MB. */
const longestJson = 64 * 1024 * 1024;

/** `modelsDir/name` or `modelsDir/owner/name`. */
export function modelFolder(modelsDir: string, id: string): string {
  return path.join(modelsDir, ...id.split('/'));
}

/** The required files that are not there, or are empty. */
export async function missingFiles(folder: string): Promise<string[]> {
  const sizes = await Promise.all(requiredFiles.map((file) => fileSize(path.join(folder, file))));
  return requiredFiles.filter((_, index) => (sizes[index] ?? 0) === 0);
}

/** @throws EdicolaError `model-corrupt` where the file is no JSON object. */
export async function readModelJson(folder: string, file: string): Promise<Record<string, unknown> | null> {
  const name = path.join(folder, file);
  const size = await fileSize(name);
  if (size === null) return null;
  if (size > longestJson) throw corrupt(folder, `${file} is larger than ${longestJson} bytes`);
  try {
    const value: unknown = JSON.parse(await readFile(name, 'utf8'));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (error) {
    throw corrupt(folder, `${file} is not JSON`, error);
  }
  throw corrupt(folder, `${file} holds no settings`);
}

/** Hexadecimal SHA-256, read in pieces (84 ms for 34 MB here). */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), hash);
  return hash.digest('hex');
}

export function corrupt(folder: string, what: string, cause?: unknown): EdicolaError {
  return new EdicolaError(
    'model-corrupt',
    `the embedding model in ${folder} cannot be used (${what}): restore the folder from the repository, or delete it to have it downloaded again`,
    cause,
  );
}

async function fileSize(file: string): Promise<number | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw new EdicolaError('model-missing', `${file} cannot be read: allow Edicola to read it`, error);
  }
}
