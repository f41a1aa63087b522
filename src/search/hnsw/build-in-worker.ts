import { Worker } from 'node:worker_threads';
import { workerFile } from '../../worker-file.js';
import type { BuildOrder } from './build-worker.js';

/** Builds a graph's file in a thread of its own: half a minute for 30,000 passages, of which the caller feels nothing. */
export async function buildInWorker(order: BuildOrder, signal: AbortSignal): Promise<void> {
  const worker = new Worker(workerFile(import.meta.url, './build-worker.js'), { workerData: order });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that builds the index ended early')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
