import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadQuestionSet } from '../../src/eval/question-set.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'edicola-set-'));
});
afterEach(() => rm(folder, { recursive: true }));

const line = {
  id: 'q1',
  question: 'Chi?',
  language: 'it',
  answerable: true,
  answers: ['Ada'],
  articleIds: ['a'],
};

describe('loadQuestionSet', () => {
  it('reads what is there and takes what is not for none', async () => {
    await writeFile(path.join(folder, 'articles.jsonl'), '');
    await writeFile(path.join(folder, 'questions.jsonl'), `${JSON.stringify({ ...line, kind: 'who' })}\n\n`);
    const set = await loadQuestionSet(folder);
    expect(set).toMatchObject({
      name: path.basename(folder),
      questions: [line],
      dialogues: [],
      disputes: [],
    });
    expect(set.articles).toBe(path.join(folder, 'articles.jsonl'));
  });

  it('names the line at fault', async () => {
    await writeFile(path.join(folder, 'articles.jsonl'), '');
    await writeFile(path.join(folder, 'questions.jsonl'), `${JSON.stringify(line)}\n{"id": 3}\n`);
    await expect(loadQuestionSet(folder)).rejects.toThrow(/questions\.jsonl:2 .*question/);
  });

  it('says what a folder without articles lacks', async () => {
    await expect(loadQuestionSet(folder)).rejects.toMatchObject({ code: 'bad-set' });
  });
});
