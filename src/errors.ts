/** Every failure a user can meet. The code is for programs, the message tells a person what to do. */
export class EdicolaError extends Error {
  readonly code: string;

  /**
   * @param code kebab-case, stable: other programs rely on it.
   * @param message one sentence: what happened, and what to do about it.
   * @param cause the error underneath, kept for `LOG_LEVEL=debug`.
   */
  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EdicolaError';
    this.code = code;
  }
}

/** Wrong words on the command line: exit code 2, with the usage line. */
export class UsageError extends EdicolaError {
  constructor(message: string) {
    super('usage', message);
    this.name = 'UsageError';
  }
}

/** The sentence for an error that may not be ours. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error: ours, or the system's (`ENOSPC`), or `internal`. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'internal';
}
