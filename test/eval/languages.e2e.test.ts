import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EvalResult } from '../../src/eval/eval-result.js';
import { EdicolaProgram } from '../edicola.js';

const sets = fileURLToPath(new URL('../fixtures/languages', import.meta.url));

/**
 * Twelve questions over three articles, and one that nothing answers, in languages that neither our sets nor our own
 * words know. All but one were answered when this was written; the model knows English alone.
 */
describe.each(['de', 'fr', 'es', 'pt'])('questions and articles in %s', (language) => {
  it('are found, answered in quotes and refused as those in Italian are', async () => {
    const program = new EdicolaProgram();
    const { methods, answers } = await program.json<EvalResult>('eval', `${sets}/${language}`);
    expect(methods.hybrid?.articleHitAt1).toBe(1);
    expect(methods.hybrid?.passageHitAt1).toBe(1);
    expect(answers.answerInQuotes).toBeGreaterThanOrEqual(0.83);
    expect(answers).toMatchObject({ refusedUnanswerable: 1, verbatimQuotes: 1 });
  });
});
