import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors.js';
import { loadQuestionSet } from '../eval/question-set.js';
import { runEval } from '../eval/run-eval.js';
import { runPageEval } from '../eval/run-page-eval.js';
import { evalTable, pageTable } from '../eval/tables.js';
import type { Method } from '../search/search.js';
import { type Call, type Command, textOption } from './command.js';

export const command: Command = {
  usage:
    'eval SETDIR [--json] [--rows FILE] [--questions FILE] [--method hybrid,lexical,vector] | eval --pages DIR [--json] [--rows FILE]',
  summary: 'Scores a question set, or how well the pages of a page set are read.',
  options: {
    json: { type: 'boolean' },
    rows: { type: 'string' },
    questions: { type: 'string' },
    method: { type: 'string' },
    pages: { type: 'string' },
  },
  run,
};

async function run(call: Call): Promise<number> {
  const pages = textOption(call, 'pages');
  if (call.positionals.length !== (pages ? 0 : 1)) throw new UsageError('name one folder to evaluate');
  return pages ? await evaluatePages(call, pages) : await evaluateQuestions(call);
}

async function evaluateQuestions(call: Call): Promise<number> {
  const { terminal, config, signal } = call;
  const questions = textOption(call, 'questions');
  const folder = path.resolve(call.cwd, call.positionals[0] ?? '');
  const set = await loadQuestionSet(folder, questions && path.resolve(call.cwd, questions));
  const bars = new Map<string, ReturnType<typeof terminal.progress>>();
  const { result, rows } = await runEval(set, config, {
    methods: methods(call),
    signal,
    onNotice: (sentence) => terminal.tell(`edicola: ${sentence}`),
    onProgress: (stage, done, total) => {
      const bar = bars.get(stage) ?? terminal.progress(stage);
      bars.set(stage, bar);
      bar.update(done, total ?? done);
      if (done === total) bar.end();
    },
  });
  for (const bar of bars.values()) bar.end();
  await writeRows(call, rows);
  if (call.values.json) terminal.json(result);
  else terminal.print(evalTable(result));
  return 0;
}

async function evaluatePages(call: Call, pages: string): Promise<number> {
  const { terminal, signal } = call;
  const bar = terminal.progress('reading pages');
  const { result, rows } = await runPageEval(path.resolve(call.cwd, pages), {
    signal,
    onProgress: bar.update,
  });
  bar.end();
  await writeRows(call, rows);
  if (call.values.json) terminal.json(result);
  else terminal.print(pageTable(result));
  return 0;
}

async function writeRows(call: Call, rows: readonly unknown[]): Promise<void> {
  const file = textOption(call, 'rows');
  if (!file) return;
  await writeFile(path.resolve(call.cwd, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

const allMethods: readonly Method[] = ['hybrid', 'lexical', 'vector'];

function methods(call: Call): Method[] {
  const given = textOption(call, 'method')?.split(',') ?? allMethods;
  const known = allMethods.filter((method) => given.includes(method));
  if (known.length !== given.length) {
    throw new UsageError(
      `--method is ${given.join(',')}, allowed: ${allMethods.join(', ')}, parted by commas`,
    );
  }
  return known;
}
