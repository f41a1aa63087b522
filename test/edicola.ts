import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The built program, run as a user does, over a library of its own. */
export class EdicolaProgram {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'edicola-e2e-'));
  readonly #environment: Record<string, string>;

  constructor(environment: Record<string, string> = {}) {
    this.#environment = environment;
  }

  run(words: readonly string[], input = ''): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...words], {
        cwd: this.folder,
        env: {
          PATH: process.env.PATH,
          DATA_DIR: path.join(this.folder, 'data'),
          INDEX_DIR: path.join(this.folder, 'index'),
          ...this.#environment,
        },
      });
      const outcome: Outcome = { code: null, stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        outcome.stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        outcome.stderr += text;
      });
      child.on('error', reject).on('close', (code) => resolve({ ...outcome, code }));
      child.stdin.end(input);
    });
  }

  /** Standard output as JSON; fails with what the program said where it is none. */
  async json<T>(...words: string[]): Promise<T> {
    const { stdout, stderr } = await this.run([...words, '--json']);
    try {
      return JSON.parse(stdout) as T;
    } catch (cause) {
      throw new Error(`${words.join(' ')} printed no JSON: ${stdout.slice(0, 200)} ${stderr}`, { cause });
    }
  }
}
