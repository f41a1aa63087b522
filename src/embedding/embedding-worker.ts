import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../errors.js';
import { EmbeddingService } from './embedding-service.js';
import { type LanguageModel, loadLanguageModel } from './language-model.js';
import { RunGate } from './run-gate.js';
import type { WorkerReply, WorkerRequest, WorkerStart } from './worker-protocol.js';

/** The thread that holds the model: loads it, then serves what the main thread asks. */
async function start({ gate: shared, ...setup }: WorkerStart): Promise<void> {
  const model = await loadLanguageModel(setup);
  const gate = new RunGate(shared);
  const run: LanguageModel['run'] = (inputs) => gate.pass(() => model.run(inputs));
  const service = new EmbeddingService({ ...model, run }, setup.traits, { receive, send });
  parentPort?.on('message', (request: WorkerRequest) => void service.serve(request));
  send({ type: 'ready' });
}

function receive(): WorkerRequest | null {
  const received: { message: WorkerRequest } | null | undefined =
    parentPort && receiveMessageOnPort(parentPort);
  return received?.message ?? null;
}

function send(reply: WorkerReply): void {
  const moved = reply.type === 'vectors' ? [reply.vector, reply.sentences].map(({ buffer }) => buffer) : [];
  parentPort?.postMessage(
    reply,
    moved.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

try {
  await start(workerData);
} catch (error) {
  send({ type: 'load-failed', reason: errorMessage(error) });
}
