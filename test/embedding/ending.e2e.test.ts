import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { projectRoot, settings } from '../../src/settings.js';

const modelsDir = settings.MODELS_DIR.schema.parse(undefined);
const built = pathToFileURL(path.join(projectRoot, 'dist/embedding/create-embedder.js')).href;

/** A program that ends in its own way while the network runs. */
const program = (ending: string) => `
import { createEmbedder } from ${JSON.stringify(built)};
const modelsDir = ${JSON.stringify(modelsDir)};
const embedder = await createEmbedder({ modelsDir, model: 'multilingual-e5-small', endpoint: '' });
const sentences = Array.from({ length: 20 }, (_, i) => 'La frase numero ' + i + ' parla del ponte e del mercato.');
const passages = Array.from({ length: 10 }, () => ({ header: 'Il Faro', sentences }));
const onProgress = (done) => { if (done === 2) setTimeout(async () => { ${ending} }, 5); };
embedder.embedPassages(passages, { onProgress }).catch((error) => console.log(error.code));
`;

// ONNX Runtime aborts the program (exit code 134) when its thread is ended in the middle of a run.
it.each([
  ['closes the embedder', 'await embedder.close();', 0, 'embedder-closed'],
  ['exits', 'process.exit(7);', 7, ''],
  ['throws', "throw new Error('elsewhere');", 1, ''],
  ['has nothing else to do', '', 0, ''],
])('a program that %s in the middle of a run ends as it means to', async (_, ending, code, output) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'edicola-ending-'));
  const file = path.join(folder, 'program.mjs');
  await writeFile(file, program(ending));
  const child = spawn(process.execPath, [file]);
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const ended = await once(child, 'close');
  await rm(folder, { recursive: true });
  expect(ended).toEqual([code, null]);
  expect(printed.trim()).toBe(output);
});
