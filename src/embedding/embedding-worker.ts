import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../errors.js';
import { EmbeddingService } from './embedding-service.js';
import { loadLanguageModel } from './language-model.js';
import type { WorkerReply, WorkerRequest, WorkerSetup } from './worker-protocol.js';

/** The thread that holds the model: loads it, then serves what the main thread asks. */
async function start(setup: WorkerSetup): Promise<void> {
  const model = await loadLanguageModel(setup);
  const service = new EmbeddingService(model, setup.traits, { receive, send });
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
