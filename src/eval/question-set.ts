import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EdicolaError } from '../errors.js';

/** What is not known may be left out or null. */
const strings = z
  .array(z.string())
  .nullish()
  .transform((given) => given ?? []);
const expected = { answers: strings, articleIds: strings };
const question = z.object({
  id: z.string(),
  question: z.string().min(1),
  language: z.string().nullish(),
  answerable: z.boolean(),
  ...expected,
});
const dialogue = z.object({
  id: z.string(),
  language: z.string().nullish(),
  turns: z.array(question.omit({ id: true, language: true })).min(1),
});
const dispute = z.object({
  id: z.string(),
  language: z.string().nullish(),
  question: z.string().min(1),
  answersAll: z.array(z.array(z.string())).min(1),
  articleIds: strings,
});

export type EvalQuestion = z.output<typeof question>;
export type EvalDialogue = z.output<typeof dialogue>;
export type EvalDispute = z.output<typeof dispute>;

export interface QuestionSet {
  name: string;
  /** A `.jsonl(.gz)` file of articles, or a folder of pages whose names are their ids. */
  articles: string;
  questions: EvalQuestion[];
  dialogues: EvalDialogue[];
  disputes: EvalDispute[];
}

/** Where a set's articles may be, the first that is there. */
const articlePlaces = ['articles.jsonl.gz', 'articles.jsonl', 'articles', 'samples'];

/**
 * A question set's folder: articles, `questions.jsonl` and, where there are any, `dialogues.jsonl` and `disputes.jsonl`.
 *
 * @param questionsFile in the place of the folder's own
 * @throws EdicolaError `bad-set`, with the file and line at fault
 */
export async function loadQuestionSet(folder: string, questionsFile?: string): Promise<QuestionSet> {
  const articles = articlePlaces.map((name) => path.join(folder, name)).find((place) => existsSync(place));
  if (!articles) {
    const wanted = articlePlaces.join(', ');
    throw new EdicolaError('bad-set', `${folder} is no question set: it has none of ${wanted}`);
  }
  return {
    name: path.basename(path.resolve(folder)),
    articles,
    questions: await readLines(questionsFile ?? path.join(folder, 'questions.jsonl'), question),
    dialogues: await readLines(path.join(folder, 'dialogues.jsonl'), dialogue, true),
    disputes: await readLines(path.join(folder, 'disputes.jsonl'), dispute, true),
  };
}

/** The lines of a JSONL file, each held to a schema. */
export async function readLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  optional = false,
): Promise<z.output<Schema>[]> {
  if (!existsSync(file)) {
    if (optional) return [];
    throw new EdicolaError('bad-set', `${file} does not exist; an evaluation needs it`);
  }
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) =>
    line.trim() ? [readLine(line, `${file}:${index + 1}`, schema)] : [],
  );
}

function readLine<Schema extends z.ZodType>(line: string, place: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    const fault = cause instanceof z.ZodError ? z.prettifyError(cause).replace(/\s+/g, ' ') : 'not JSON';
    throw new EdicolaError('bad-set', `${place} is not as an evaluation needs it: ${fault}`, cause);
  }
}
