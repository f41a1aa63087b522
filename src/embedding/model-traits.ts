import { z } from 'zod';
import { EdicolaError } from '../errors.js';
import { corrupt, readModelJson } from './model-files.js';
import { knownModel, type ModelTraits, type Pooling } from './model-table.js';

/** What the owner says about a model that Edicola does not know: `EMBEDDING_QUERY_PREFIX` and its like. */
export interface TraitSettings {
  queryPrefix?: string | undefined;
  passagePrefix?: string | undefined;
  pooling?: Pooling | undefined;
}

/**
 * How a model wants to be used: from the table, else from the settings, else from the files sentence-transformers
 * keeps beside a model.
 *
 * @throws EdicolaError `model-unknown` with what is not known and the setting that says it; `model-corrupt`
 */
export async function modelTraits(id: string, folder: string, settings: TraitSettings): Promise<ModelTraits> {
  const [config, tokenizer, pooling, sentence, prompts] = await Promise.all(
    [
      'config.json',
      'tokenizer_config.json',
      '1_Pooling/config.json',
      'sentence_bert_config.json',
      'config_sentence_transformers.json',
    ].map(async (file) => (await readModelJson(folder, file)) ?? {}),
  );
  const sizes = sizesSchema.safeParse(config);
  const dimensions = sizes.data?.hidden_size ?? sizes.data?.dim ?? sizes.data?.d_model;
  const known = knownModel(id);
  if (!sizes.success || dimensions === undefined || (known && known.dimensions !== dimensions)) {
    throw corrupt(folder, 'config.json does not say its size, or says a wrong one');
  }
  if (known) return known;
  const prefixes = promptsSchema.safeParse(prompts).data?.prompts;
  return {
    queryPrefix: settings.queryPrefix ?? prefixes?.query ?? '',
    passagePrefix: settings.passagePrefix ?? prefixes?.passage ?? prefixes?.document ?? '',
    pooling: settings.pooling ?? poolingFrom(id, pooling),
    dimensions,
    maxTokens: longestInput([
      positions(sizes.data),
      lengthSchema.safeParse(sentence?.max_seq_length).data,
      lengthSchema.safeParse(tokenizer?.model_max_length).data,
    ]),
  };
}

const sizesSchema = z.object({
  hidden_size: z.int().min(8).max(8192).optional(),
  dim: z.int().min(8).max(8192).optional(),
  d_model: z.int().min(8).max(8192).optional(),
  max_position_embeddings: z.int().min(16).optional(),
  model_type: z.string().optional(),
});

/** RoBERTa and its kin count positions from 2: of 514, 512 are for tokens. */
function positions(sizes: z.output<typeof sizesSchema>): number | undefined {
  const { max_position_embeddings: most, model_type: kind = '' } = sizes;
  return most !== undefined && /roberta|camembert/.test(kind) ? most - 2 : most;
}

const promptsSchema = z.object({ prompts: z.record(z.string(), z.string().max(500)) });
const lengthSchema = z.number().min(16).max(1_000_000);

/** Longer inputs are possible in some models, and pointless for passages of 200 words. */
const longestUseful = 2_048;

function longestInput(limits: (number | undefined)[]): number {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length === 0 ? 512 : Math.min(longestUseful, ...known);
}

function poolingFrom(id: string, config: Record<string, unknown> | undefined): Pooling {
  if (config?.pooling_mode_mean_tokens === true) return 'mean';
  if (config?.pooling_mode_cls_token === true) return 'cls';
  throw new EdicolaError(
    'model-unknown',
    `Edicola does not know how the token vectors of ${id} become one: set EMBEDDING_POOLING to mean or cls as its model card says (and EMBEDDING_QUERY_PREFIX and EMBEDDING_PASSAGE_PREFIX if it wants prefixes)`,
  );
}
