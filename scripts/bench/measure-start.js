import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { milliseconds, percentile, report } from './figures.js';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** `start` on a library that is there: until the first line could be typed, and until the first answer is out. */
export async function measureStart(environment, question, runs) {
  const prompts = [];
  const answers = [];
  for (let run = 0; run < runs; run++) {
    prompts.push(await untilOutput(environment, '/help'));
    answers.push(await untilOutput(environment, question));
  }
  const prompt = percentile(prompts, 0.5);
  report(`warm start to first prompt, median of ${runs}`, milliseconds(prompt), {
    met: prompt < 2000,
    target: 'under 2 s',
  });
  report('warm start to first prompt, longest', milliseconds(Math.max(...prompts)));
  report('warm start to first answer, median', milliseconds(percentile(answers, 0.5)));
}

async function untilOutput(environment, line) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'start'], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  child.stdin.end(`${line}\n`);
  const [event] = await Promise.race([
    once(child.stdout, 'data').then(() => ['data']),
    ended.then(() => ['exit']),
  ]);
  const passed = performance.now() - started;
  if (event === 'exit') throw new Error('edicola start ended without a word');
  child.stdout.resume();
  await ended;
  return passed;
}
