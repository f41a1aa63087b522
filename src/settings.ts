import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of package.json: what relative settings are relative to. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * Models that come with Edicola, the default first; the other takes a third of its memory and knows English best.
 */
export const shippedModels = ['multilingual-e5-small', 'e5-small-v2'] as const;

/** One setting: its schema (with default), the words for its default and range, and what it means. */
export interface Setting {
  schema: z.ZodType;
  /** As shown in the README and `.env.example`; empty where unset is the default. */
  default: string;
  range: string;
  meaning: string;
}

const flag = (value: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(value)
    .transform((given) => given === 'true');
const whole = (value: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(value);
const snowflake = z.string().regex(/^\d{17,20}$/, 'an id is 17 to 20 digits');
const webAddress = z
  .string()
  .refine(isSafeAddress, 'an https:// address, or http:// on this machine')
  .transform((address) => address.replace(/\/+$/, ''));
const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .default('')
    .transform((given) => given.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(item));
const folder = (value: string) =>
  z
    .string()
    .min(1)
    .default(value)
    .transform((given) => path.resolve(projectRoot, given));

/** Every setting there is. The README's table and `.env.example` are held against this one by a test. */
export const settings = {
  DISCORD_TOKEN: {
    schema: z.string().min(20, 'a bot token has more characters').optional(),
    default: '',
    range: 'a bot token',
    meaning: 'With it, `npm start` is the Discord bot; without, a conversation in the terminal.',
  },
  DISCORD_GUILD_ID: {
    schema: snowflake.optional(),
    default: '',
    range: 'a server id',
    meaning: 'Registers the commands in this server alone, at once, instead of everywhere.',
  },
  HOME_GUILD_IDS: {
    schema: list(snowflake),
    default: '',
    range: 'server ids, separated by commas',
    meaning: 'Servers whose members with Manage Server may feed the library.',
  },
  MESSAGE_CONTENT: {
    schema: flag('false'),
    default: 'false',
    range: 'true, false',
    meaning:
      'Asks Discord for the Message Content intent, for channels and threads where every question is answered.',
  },
  READING: {
    schema: z.enum(['full', 'quotes']).default('full'),
    default: 'full',
    range: 'full, quotes',
    meaning: 'Whether readers may open whole sections, or only the quotes.',
  },
  USER_QUESTIONS_PER_MINUTE: {
    schema: whole(5, 1, 1000),
    default: '5',
    range: '1 to 1000',
    meaning: 'Questions one Discord user may ask in a minute.',
  },
  GUILD_QUESTIONS_PER_MINUTE: {
    schema: whole(60, 1, 10_000),
    default: '60',
    range: '1 to 10000',
    meaning: 'Questions one Discord server may ask in a minute.',
  },
  DISCORD_API: {
    schema: webAddress.default('https://discord.com/api'),
    default: 'https://discord.com/api',
    range: 'https address, or http on loopback',
    meaning: "Discord's API, or a proxy or compatible server.",
  },
  DATA_DIR: {
    schema: folder('data'),
    default: 'data',
    range: 'a folder',
    meaning: 'The library: database, inbox of articles, samples.',
  },
  INDEX_DIR: {
    schema: folder('index'),
    default: 'index',
    range: 'a folder',
    meaning: 'The HNSW index: a cache that can be deleted while Edicola is stopped.',
  },
  MODELS_DIR: {
    schema: folder('data/models'),
    default: 'data/models',
    range: 'a folder',
    meaning: 'Embedding models: the shipped one and those downloaded.',
  },
  EMBEDDING_MODEL: {
    schema: z
      .string()
      .regex(/^[\w.-]+(\/[\w.-]+)?$/, 'a model id is `name` or `owner/name`')
      .refine((id) => !/(^|\/)\.+($|\/)/.test(id), 'a model id is `name` or `owner/name`')
      .default(shippedModels[0]),
    default: shippedModels[0],
    range: 'shipped name or Hub id',
    meaning:
      'The embedding model. `e5-small-v2` comes with Edicola too: less memory, for articles and readers in English.',
  },
  EMBEDDING_QUERY_PREFIX: {
    schema: z.string().max(200).optional(),
    default: '',
    range: 'up to 200 characters',
    meaning: 'For a model Edicola does not know: what it wants before a question.',
  },
  EMBEDDING_PASSAGE_PREFIX: {
    schema: z.string().max(200).optional(),
    default: '',
    range: 'up to 200 characters',
    meaning: 'For a model Edicola does not know: what it wants before a passage.',
  },
  EMBEDDING_POOLING: {
    schema: z.enum(['mean', 'cls']).optional(),
    default: '',
    range: 'mean, cls',
    meaning: 'For a model Edicola does not know: how its token vectors become one.',
  },
  HF_ENDPOINT: {
    schema: webAddress.default('https://huggingface.co'),
    default: 'https://huggingface.co',
    range: 'https address, or http on loopback',
    meaning: 'Where models are downloaded from.',
  },
  ANSWER_THRESHOLD: {
    schema: z.coerce.number().min(0).max(1).optional(),
    default: '',
    range: '0 to 1',
    meaning: 'Probability below which Edicola refuses; unset, the calibrated one.',
  },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    default: 'info',
    range: 'debug, info, warn, error',
    meaning: 'How much is written to standard error; `debug` adds stacks.',
  },
  LOG_QUESTIONS: {
    schema: flag('false'),
    default: 'false',
    range: 'true, false',
    meaning: 'Whether the text of questions may be logged.',
  },
  ALLOW_PRIVATE_ADDRESSES: {
    schema: flag('false'),
    default: 'false',
    range: 'true, false',
    meaning: 'Lets `ingest` and feeds fetch from private addresses: for intranets and tests only.',
  },
  FETCH_PORTS: {
    schema: list(z.string().transform(Number).pipe(z.int().min(1).max(65_535))),
    default: '',
    range: 'ports, separated by commas',
    meaning: 'Ports pages and feeds may be fetched from, beside 80 and 443.',
  },
  RETENTION_DAYS: {
    schema: whole(0, 0, 36_500),
    default: '0',
    range: '0 to 36500',
    meaning: 'Articles published longer ago than this are forgotten daily; 0 keeps everything.',
  },
  NO_COLOR: {
    schema: z.string().optional(),
    default: '',
    range: 'anything',
    meaning: 'Set to anything: no colours and no clickable links in the terminal (https://no-color.org).',
  },
} satisfies Record<string, Setting>;

function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}
