import path from 'node:path';
import { env, pipeline } from '@xenova/transformers';

/**
 * The model as its card shows it, with nothing around it, in a process of its own: what ingest is held against.
 * Started with the models' folder and the model's name; each list of texts it is sent comes back as seconds.
 */
const [modelsDir, model] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = `${modelsDir}${path.sep}`;
const extract = await pipeline('feature-extraction', model, { dtype: 'q8', device: 'cpu' });
await extract('passage: warm up', { pooling: 'mean', normalize: true });

process.on('message', async (texts) => {
  const started = performance.now();
  for (const text of texts) await extract(`passage: ${text}`, { pooling: 'mean', normalize: true });
  process.send((performance.now() - started) / 1000);
});
process.send('ready');
