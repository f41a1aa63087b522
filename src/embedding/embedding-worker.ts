import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../errors.js';
import { type LanguageModel, loadLanguageModel } from './language-model.js';
import { PassageEncoder } from './passage-encoder.js';
import { pooled } from './pooling.js';
import { singleWindow } from './token-windows.js';
import { type WorkItem, WorkQueue } from './work-queue.js';
import type { WorkerReply, WorkerRequest, WorkerSetup } from './worker-protocol.js';

/**
 * The thread that holds the model. A run of the network blocks its thread, so between two runs it takes in what has
 * arrived meanwhile: a question waits for the batch in progress at most.
 */
async function serve(model: LanguageModel, setup: WorkerSetup): Promise<void> {
  const { traits } = setup;
  const queue = new WorkQueue();
  const encoder = new PassageEncoder(model, traits);
  let running = false;

  const take = (request: WorkerRequest) => {
    if (request.type === 'cancel') {
      queue.cancel(request.id);
      encoder.forget(request.id);
    } else if (request.type === 'question') {
      const tokens = model.tokenize(traits.queryPrefix + request.text);
      const input = singleWindow(tokens, model.special, traits.maxTokens);
      queue.addQuestion({ request: request.id, passage: -1, window: 0, input });
    } else {
      queue.addPassages(encoder.windows(request.id, request.passages));
    }
  };

  const takeAll = () => {
    for (;;) {
      const received: { message: WorkerRequest } | null | undefined =
        parentPort && receiveMessageOnPort(parentPort);
      if (!received) return;
      take(received.message);
    }
  };

  const run = async (batch: readonly WorkItem[]) => {
    try {
      const states = await model.run(batch.map(({ input }) => input.tokens));
      for (const [i, item] of batch.entries()) answer(item, states[i] ?? new Float32Array());
    } catch (error) {
      for (const id of new Set(batch.map(({ request }) => request))) {
        queue.cancel(id);
        encoder.forget(id);
        send({ type: 'failed', id, reason: errorMessage(error) });
      }
    }
  };

  const answer = (item: WorkItem, states: Float32Array) => {
    if (item.passage < 0) {
      const vector = pooled(states, traits.dimensions, traits.pooling);
      send({ type: 'vectors', id: item.request, passage: 0, vector, sentences: new Int8Array() });
      return;
    }
    const done = encoder.add(item, states);
    if (done) send({ type: 'vectors', id: item.request, passage: item.passage, ...done });
  };

  const work = async () => {
    if (running) return;
    running = true;
    for (let batch = queue.next(); batch.length > 0; batch = queue.next()) {
      await run(batch);
      takeAll();
    }
    running = false;
  };

  parentPort?.on('message', (request: WorkerRequest) => {
    take(request);
    void work();
  });
}

function send(reply: WorkerReply): void {
  const transfer = reply.type === 'vectors' ? [reply.vector.buffer, reply.sentences.buffer] : [];
  parentPort?.postMessage(reply, transfer as ArrayBuffer[]);
}

const setup: WorkerSetup = workerData;
try {
  await serve(await loadLanguageModel(setup), setup);
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'load-failed', reason: errorMessage(error) });
}
