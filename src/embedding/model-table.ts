/** How the vectors of tokens become the vector of a text. */
export type Pooling = 'mean' | 'cls';

/** What must be known of a model to use it as its authors mean it to be used. */
export interface ModelTraits {
  /** Put before a question; empty where the model wants nothing. */
  queryPrefix: string;
  /** Put before a passage. */
  passagePrefix: string;
  pooling: Pooling;
  dimensions: number;
  /** Longest input, special tokens included. */
  maxTokens: number;
}

export interface KnownModel extends ModelTraits {
  /** SHA-256 of files by path in the model's folder, where known: a file that differs is refused. */
  sha256: Readonly<Record<string, string>>;
  /**
   * Weight of the vectors beside full-text, 0 to 1, by the language of question and articles: of any `other` than those
   * named, and `across` two languages; empty where not measured.
   */
  vectorWeights: Readonly<Record<string, number>>;
}

const e5 = { queryPrefix: 'query: ', passagePrefix: 'passage: ', pooling: 'mean', maxTokens: 512 } as const;
const bge = {
  queryPrefix: 'Represent this sentence for searching relevant passages: ',
  passagePrefix: '',
  pooling: 'cls',
  maxTokens: 512,
} as const;
const plain = { queryPrefix: '', passagePrefix: '', pooling: 'mean' } as const;
const unmeasured = { sha256: {}, vectorWeights: {} } as const;

/** Models whose cards were read; ids as in `EMBEDDING_MODEL`. Weights were measured on the dev sets (DESIGN.md). */
const knownModels: Readonly<Record<string, KnownModel>> = {
  'multilingual-e5-small': {
    ...e5,
    dimensions: 384,
    // Words say less across languages, and its vectors no less.
    vectorWeights: { other: 0.6, across: 0.75 },
    sha256: {
      'onnx/model_quantized.onnx': 'fdcbf005a12a9968def25f5c36bf5b4de354b70f837c7b41410117b7d24fb3ef',
      'tokenizer.json': '9657ec80eb05187ae4ce8c5fa42c2362935f6b56cc0f17ceabe1bbfc64ce5e0b',
    },
  },
  'e5-small-v2': {
    ...e5,
    dimensions: 384,
    // Trained on English: there its vectors tell more.
    vectorWeights: { en: 0.65, other: 0.5 },
    sha256: {
      'onnx/model_quantized.onnx': '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
      'tokenizer.json': 'ea77de727ef7fd34d177b83b4b1f1d3bb8884c95c90b6554a0adb0b3b65350a9',
    },
  },
  'Xenova/e5-small-v2': { ...e5, dimensions: 384, ...unmeasured },
  'Xenova/e5-base-v2': { ...e5, dimensions: 768, ...unmeasured },
  'Xenova/multilingual-e5-small': { ...e5, dimensions: 384, ...unmeasured },
  'Xenova/multilingual-e5-base': { ...e5, dimensions: 768, ...unmeasured },
  'Xenova/multilingual-e5-large': { ...e5, dimensions: 1024, ...unmeasured },
  'Xenova/all-MiniLM-L6-v2': { ...plain, dimensions: 384, maxTokens: 256, ...unmeasured },
  'Xenova/all-MiniLM-L12-v2': { ...plain, dimensions: 384, maxTokens: 128, ...unmeasured },
  'Xenova/paraphrase-multilingual-MiniLM-L12-v2': {
    ...plain,
    dimensions: 384,
    maxTokens: 128,
    ...unmeasured,
  },
  'Xenova/gte-small': { ...plain, dimensions: 384, maxTokens: 512, ...unmeasured },
  'Xenova/bge-small-en-v1.5': { ...bge, dimensions: 384, ...unmeasured },
  'Xenova/bge-base-en-v1.5': { ...bge, dimensions: 768, ...unmeasured },
};

export function knownModel(id: string): KnownModel | undefined {
  return Object.hasOwn(knownModels, id) ? knownModels[id] : undefined;
}
