import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelTraits } from '../../src/embedding/model-traits.js';

describe('modelTraits', () => {
  let folder: string;
  const write = async (files: Record<string, unknown>) => {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(
        path.join(folder, file),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    }
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'edicola-model-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('knows the models of its table, but looks whether the folder holds them', async () => {
    await write({ 'config.json': { hidden_size: 384 } });
    const traits = await modelTraits('Xenova/multilingual-e5-small', folder, {});
    expect(traits).toMatchObject({
      queryPrefix: 'query: ',
      pooling: 'mean',
      dimensions: 384,
      maxTokens: 512,
    });
  });

  it("reads an unknown model's own files", async () => {
    await write({
      'config.json': { hidden_size: 256, max_position_embeddings: 514 },
      'tokenizer_config.json': { model_max_length: 1e30 },
      'sentence_bert_config.json': { max_seq_length: 384 },
      '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false },
      'config_sentence_transformers.json': { prompts: { query: 'q: ', document: 'd: ' } },
    });
    expect(await modelTraits('owner/other', folder, {})).toEqual({
      queryPrefix: 'q: ',
      passagePrefix: 'd: ',
      pooling: 'cls',
      dimensions: 256,
      maxTokens: 384,
    });
  });

  it('leaves out the positions that RoBERTa keeps for itself', async () => {
    await write({
      'config.json': { hidden_size: 256, max_position_embeddings: 514, model_type: 'xlm-roberta' },
    });
    expect(await modelTraits('owner/other', folder, { pooling: 'mean' })).toMatchObject({ maxTokens: 512 });
  });

  it('lets the settings win over the files', async () => {
    await write({ 'config.json': { hidden_size: 256 } });
    const settings = { queryPrefix: 'Q ', passagePrefix: 'P ', pooling: 'mean' } as const;
    expect(await modelTraits('owner/other', folder, settings)).toEqual({
      ...settings,
      dimensions: 256,
      maxTokens: 512,
    });
  });

  it.each([
    ['no pooling anywhere', { 'config.json': { hidden_size: 256 } }, 'model-unknown', /EMBEDDING_POOLING/],
    [
      'no size',
      { 'config.json': {}, '1_Pooling/config.json': { pooling_mode_mean_tokens: true } },
      'model-corrupt',
      /size/,
    ],
    ['an absurd size', { 'config.json': { hidden_size: 1e9 } }, 'model-corrupt', /size/],
    ['no JSON', { 'config.json': '{"hidden_size"' }, 'model-corrupt', /config\.json is not JSON/],
    ['no object', { 'config.json': '7' }, 'model-corrupt', /config\.json/],
  ])('refuses a model with %s', async (_, files, code, message) => {
    await write(files);
    await expect(modelTraits('owner/other', folder, {})).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
