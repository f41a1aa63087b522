import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvalResult } from '../../src/eval/eval-result.js';
import { EdicolaProgram } from '../edicola.js';
import {
  type Asked,
  answersAgain,
  disputesAgain,
  followUpsAgain,
  type Row,
  retrievalAgain,
} from './score-again.js';
import { articles, dialogues, disputes, questions, turns, writeSet } from './small-set.js';

const program = new EdicolaProgram();
const set = path.join(program.folder, 'small');
const texts = new Map(
  articles.map(({ id, title, text }) => [id, `${title}\n${text.replaceAll('\n\n', '\n')}`]),
);

function readRows(name: string): Map<string, Row> {
  const lines = readFileSync(path.join(program.folder, name), 'utf8').trim().split('\n');
  return new Map(lines.map((line): [string, Row] => [JSON.parse(line).id, JSON.parse(line)]));
}

/** The same figures of a part of the program's result, to the last digit but one. */
function expectClose(figures: object, expected: object): void {
  const close = Object.entries(expected).map(([name, value]) => [name, expect.closeTo(value, 9)]);
  expect(figures).toMatchObject(Object.fromEntries(close));
}

describe('eval', () => {
  let result: EvalResult;
  let rows: Map<string, Row>;

  beforeAll(async () => {
    writeSet(set);
    result = await program.json<EvalResult>('eval', 'small', '--rows', 'rows.jsonl');
    rows = readRows('rows.jsonl');
  });

  it('says what it has scored', () => {
    expect(result).toMatchObject({ set: 'small', articles: 5, questions: 9, answerable: 7, unanswerable: 2 });
    expect(result.passages).toBeGreaterThanOrEqual(5);
    expect(result.model).toBe('multilingual-e5-small');
    expect(Object.keys(result.methods)).toEqual(['hybrid', 'lexical', 'vector']);
    expect(result.timings.askMsP95).toBeGreaterThanOrEqual(result.timings.askMsP50);
  });

  it('writes a row for each question, turn and dispute, with all that scoring needs', () => {
    const ids = [...questions, ...turns, ...disputes].map(({ id }) => id);
    expect([...rows.keys()]).toEqual(ids);
    for (const row of rows.values()) {
      expect(row.ranked.length).toBeLessThanOrEqual(10);
      expect(row.citations.length > 0).toBe(!row.refused);
    }
    const followUps = dialogues.flatMap(({ turns: asked }) => asked.map(({ question }) => question));
    const understood = turns.map(({ id }) => rows.get(id)?.understoodAs ?? '');
    expect(understood.map((text, index) => text.startsWith(followUps[index] ?? '-'))).not.toContain(false);
    expect(rows.get('q1')).not.toHaveProperty('understoodAs');
  });

  it('ranks as the rows say, in all and by language', () => {
    const { hybrid } = result.methods;
    expectClose(hybrid ?? {}, retrievalAgain(questions, rows));
    expect(Object.keys(hybrid?.byLanguage ?? {})).toEqual(['de', 'en', 'it']);
    for (const [language, scores] of Object.entries(hybrid?.byLanguage ?? {})) {
      expectClose(scores, retrievalAgain(inLanguage(language), rows));
    }
  });

  it('answers as the rows say, in all and by language', () => {
    expectClose(result.answers, answersAgain(questions, rows, texts));
    for (const [language, scores] of Object.entries(result.answers.byLanguage)) {
      expectClose(scores, answersAgain(inLanguage(language), rows, texts));
    }
    expect(result.answers.verbatimQuotes).toBe(1);
    expect(result.answers.answerInQuotes).toBeLessThan(1);
  });

  it('converses and tells disputes as the rows say', () => {
    expect(result.dialogues?.turns).toBe(4);
    expectClose(result.dialogues?.followUps ?? {}, followUpsAgain(turns, rows));
    expect(result.disputes).toEqual(disputesAgain(disputes, rows));
    expect(result.disputes?.bothQuoted).toBe(1);
  });

  it('finds its library again, and asks other questions, by one method, of it', async () => {
    const other = [questions[2], questions[7]].map((each) => JSON.stringify(each)).join('\n');
    writeFileSync(path.join(program.folder, 'other.jsonl'), other);
    const libraries = readdirSync(path.join(program.folder, 'index', 'eval'));
    const words = [
      'eval',
      'small',
      '--questions',
      'other.jsonl',
      '--method',
      'lexical',
      '--rows',
      'again.jsonl',
    ];
    const again = await program.json<EvalResult>(...words);
    expect(again).toMatchObject({ questions: 2, answerable: 1, articles: 5, passages: result.passages });
    expect(Object.keys(again.methods)).toEqual(['lexical']);
    // Passages that were made anew would have other ids.
    expect(readRows('again.jsonl').get('q3')).toEqual(rows.get('q3'));
    expect(readdirSync(path.join(program.folder, 'index', 'eval'))).toEqual(libraries);
  });

  it('prints a table for a person, with no word on the way', async () => {
    const { stdout, stderr, code } = await program.run(['eval', 'small']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^small: 5 articles, \d+ passages, 9 questions \(2 unanswerable\), multilingual-e5-small\n/,
    );
    for (const method of ['hybrid', 'lexical', 'vector'])
      expect(stdout).toMatch(new RegExp(`\n${method} +\\d`));
  });

  it.each([
    [['eval', 'small', '--method', 'magic'], 2, '--method is magic'],
    [['eval', 'nowhere'], 1, 'is no question set'],
    [['eval', 'small', '--questions', 'broken.jsonl'], 1, 'broken.jsonl:1'],
  ])('refuses %j', async (words, code, sentence) => {
    writeFileSync(path.join(program.folder, 'broken.jsonl'), '{"id": "x"}\n');
    const outcome = await program.run(words);
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) });
  });
});

function inLanguage(language: string): Asked[] {
  return questions.filter((each) => each.language === language);
}
