import path from 'node:path';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import type { SpecialTokens } from './token-windows.js';
import type { WorkerSetup } from './worker-protocol.js';

/** Tokenizer and network of one model, loaded. */
export interface LanguageModel {
  special: SpecialTokens;
  /** Without special tokens. */
  tokenize(text: string): number[];
  /** Last hidden states of each input's tokens, padding left out, one row of `dimensions` after the other. */
  run(inputs: readonly (readonly number[])[]): Promise<Float32Array[]>;
}

/** From one operation of a run to the next; as long as that, and no longer, waiting awake is worth it (DESIGN.md). */
const spinMicroseconds = '20';

/** Loads from the folder alone; nothing is ever fetched from here. */
export async function loadLanguageModel({ folder, traits, threads }: WorkerSetup): Promise<LanguageModel> {
  env.allowRemoteModels = false;
  env.localModelPath = `${path.dirname(folder)}${path.sep}`;
  const name = path.basename(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const network = await AutoModel.from_pretrained(name, {
    dtype: 'q8',
    device: 'cpu',
    session_options: {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Threads that spin while they wait take the main thread's core; those that never do are woken too late.
      extra: {
        session: {
          intra_op: { allow_spinning: '1', spin_duration_us: spinMicroseconds },
          force_spinning_stop: '1',
        },
      },
    },
  });
  const tokenize = (text: string) => tokenizer.encode(text, { add_special_tokens: false });
  return {
    special: specialTokens(tokenizer.encode('a'), tokenize('a')),
    tokenize,
    run: async (inputs) => {
      const output: { last_hidden_state?: Tensor } = await network(
        padded(inputs, tokenizer.pad_token_id ?? 0),
      );
      const states = output.last_hidden_state;
      if (!states || !(states.data instanceof Float32Array) || states.dims[2] !== traits.dimensions) {
        throw new Error(`the network does not give ${traits.dimensions} figures a token`);
      }
      const row = (states.dims[1] ?? 0) * traits.dimensions;
      const { data } = states;
      return inputs.map((tokens, i) => data.subarray(i * row, i * row + tokens.length * traits.dimensions));
    },
  };
}

/** What a tokenizer puts around a text. */
function specialTokens(whole: readonly number[], bare: readonly number[]): SpecialTokens {
  const at = whole.findIndex((_, start) => bare.every((token, i) => whole[start + i] === token));
  return { first: whole.slice(0, at), last: whole.slice(at + bare.length) };
}

function padded(inputs: readonly (readonly number[])[], padding: number): Record<string, Tensor> {
  const length = Math.max(...inputs.map((tokens) => tokens.length));
  const ids = new BigInt64Array(inputs.length * length).fill(BigInt(padding));
  const mask = new BigInt64Array(inputs.length * length);
  for (const [row, tokens] of inputs.entries()) {
    for (const [column, token] of tokens.entries()) ids[row * length + column] = BigInt(token);
    mask.fill(1n, row * length, row * length + tokens.length);
  }
  const shape = [inputs.length, length];
  return { input_ids: new Tensor('int64', ids, shape), attention_mask: new Tensor('int64', mask, shape) };
}
