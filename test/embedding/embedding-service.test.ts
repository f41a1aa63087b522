import { describe, expect, it } from 'vitest';
import { EmbeddingService } from '../../src/embedding/embedding-service.js';
import type { LanguageModel } from '../../src/embedding/language-model.js';
import type { WorkerReply, WorkerRequest } from '../../src/embedding/worker-protocol.js';

const traits = { queryPrefix: '', passagePrefix: '', pooling: 'mean', dimensions: 2, maxTokens: 16 } as const;

/** A model whose tokens are word lengths, and whose state of a token is (token, 1). */
function fakeModel(runs: number[][][]): LanguageModel {
  return {
    special: { first: [101], last: [102] },
    tokenize: (text) => {
      if (text.includes('unreadable')) throw new Error('cannot read this');
      return text
        .split(' ')
        .filter(Boolean)
        .map((word) => word.length);
    },
    run: async (inputs) => {
      runs.push(inputs.map((tokens) => [...tokens]));
      if (inputs.some((tokens) => tokens.includes(13))) throw new Error('no figures');
      return inputs.map((tokens) => Float32Array.from(tokens.flatMap((token) => [token, 1])));
    },
  };
}

/** Serves the first request; the others arrive while it is in the model. */
async function served(first: WorkerRequest, ...later: WorkerRequest[]) {
  const runs: number[][][] = [];
  const replies: WorkerReply[] = [];
  const port = { receive: () => later.shift() ?? null, send: (reply: WorkerReply) => replies.push(reply) };
  await new EmbeddingService(fakeModel(runs), traits, port).serve(first);
  return { runs, replies: replies.map((reply) => `${reply.type} ${'id' in reply ? reply.id : ''}`) };
}

const passages = (id: number, ...texts: string[]): WorkerRequest => ({
  type: 'passages',
  id,
  passages: texts.map((text) => ({ header: 'h', sentences: [text] })),
});
const question = (id: number, text: string): WorkerRequest => ({ type: 'question', id, text });

describe('EmbeddingService', () => {
  it('takes a question before the passages that wait', async () => {
    const long = Array.from({ length: 6 }, () => 'a');
    const { replies } = await served(passages(1, ...long), question(2, 'b'));
    expect(replies).toEqual([...Array(4).fill('vectors 1'), 'vectors 2', 'vectors 1', 'vectors 1']);
  });

  it('drops what was cancelled', async () => {
    const { replies } = await served(
      passages(1, ...Array(9).fill('a')),
      { type: 'cancel', id: 1 },
      question(2, 'b'),
    );
    expect(replies).toEqual([...Array(4).fill('vectors 1'), 'vectors 2']);
  });

  it('answers a request that fails in the tokenizer or in the network, and goes on with the others', async () => {
    const { replies } = await served(passages(1, 'unreadable'), question(2, 'never asked'));
    expect(replies).toEqual(['failed 1']);
    const second = await served(
      question(1, 'a'),
      passages(2, 'x'.repeat(13)),
      question(3, 'unreadable'),
      question(4, 'b'),
    );
    expect(second.replies).toEqual(['vectors 1', 'failed 3', 'vectors 4', 'failed 2']);
  });

  it('answers a passage of several windows once, with a vector for each sentence', async () => {
    const runs: number[][][] = [];
    const replies: WorkerReply[] = [];
    const port = { receive: () => null, send: (reply: WorkerReply) => replies.push(reply) };
    const sentences = ['aaa aaa aaa aaa aaa aaa', 'b b b b b b b b', 'cccc'];
    await new EmbeddingService(fakeModel(runs), traits, port).serve({
      type: 'passages',
      id: 1,
      passages: [{ header: 'hhhhh', sentences }],
    });
    expect(runs.flat()).toEqual([
      [101, 5, 1, 1, 1, 1, 1, 1, 1, 1, 4, 102],
      [101, 5, 3, 3, 3, 3, 3, 3, 102],
    ]);
    const [reply] = replies;
    const vectors = reply?.type === 'vectors' ? [...reply.sentences] : [];
    // (3, 1), (1, 1) and (4, 1) as unit vectors times 127.
    expect(vectors).toEqual([120, 40, 90, 90, 123, 31]);
    expect(replies).toHaveLength(1);
  });
});
