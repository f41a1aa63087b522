import { ApiError } from './api-error.js';
import { asErrorTree, type Findings, type Problem } from './limits/problem.js';

/** A body that Discord would have refused: a bug in the bot, whatever the bot does with the error. */
export interface Violation {
  route: string;
  problems: readonly Problem[];
  body: unknown;
}

/** Every invalid body of a run. A suite ends with `expectNone()`. */
export class Violations {
  readonly all: Violation[] = [];

  /** @throws ApiError 50035 with Discord's nested errors, if anything was found. */
  refuse(route: string, body: unknown, findings: Findings): void {
    if (findings.problems.length === 0) return;
    this.all.push({ route, problems: findings.problems, body });
    throw new ApiError(50035, asErrorTree(findings.problems));
  }

  /** @throws ApiError 50006 */
  refuseEmpty(route: string, body: unknown): never {
    const problem = { path: '', code: 'EMPTY_MESSAGE', message: 'Cannot send an empty message' };
    this.all.push({ route, problems: [problem], body });
    throw new ApiError(50006);
  }

  /** The loopback itself failed: as bad as a violation, since nothing after it can be trusted. */
  brokenServer(route: string, error: unknown): void {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.all.push({ route, problems: [{ path: '', code: 'LOOPBACK_BUG', message }], body: null });
  }

  /** @throws Error that lists every violation. */
  expectNone(): void {
    if (this.all.length === 0) return;
    const lines = this.all.flatMap(({ route, problems }) =>
      problems.map(({ path, code, message }) => `  ${route} ${path}: ${code} ${message}`),
    );
    throw new Error(`${this.all.length} invalid bodies were sent to Discord:\n${lines.join('\n')}`);
  }

  clear(): void {
    this.all.length = 0;
  }
}
