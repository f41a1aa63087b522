import { Worker } from 'node:worker_threads';
import { RunGate } from '../../embedding/run-gate.js';
import { workerFile } from '../../worker-file.js';
import type { BuildOrder, BuildStart } from './build-worker.js';

/**
 * Builds a graph's file in a thread of its own: half a minute for 30,000 passages, of which the caller feels nothing.
 * Given up, the thread ends itself between two steps: ended from outside while it is in the native library, that would
 * abort the whole program.
 */
export async function buildInWorker(order: BuildOrder, signal: AbortSignal): Promise<void> {
  const gate = new RunGate();
  const start: BuildStart = { ...order, gate: gate.shared };
  const worker = new Worker(workerFile(import.meta.url, './build-worker.js'), { workerData: start });
  const stop = () => void gate.shut().then(() => worker.terminate());
  const endWithProgram = () => gate.shutNow();
  signal.addEventListener('abort', stop, { once: true });
  process.on('exit', endWithProgram);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that builds the index ended early')));
    });
  } finally {
    process.off('exit', endWithProgram);
    signal.removeEventListener('abort', stop);
  }
}
