/** Status and words of the JSON error codes the loopback answers with (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). */
const knownErrors = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160002: [400, 'Cannot reply without permission to read message history'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof knownErrors;

/** A refusal as Discord words it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  /** Discord's nested `errors` object: which field, and what is wrong with it. */
  readonly errors: unknown;

  constructor(code: ErrorCode, errors?: unknown) {
    const [status, message] = knownErrors[code];
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toJSON(): object {
    return { code: this.code, message: this.message, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** The status Discord answers with for a code it was told to fail with; 400 for one this table lacks. */
export function statusOf(code: number): { status: number; message: string } {
  const known = (knownErrors as Record<number, readonly [number, string]>)[code];
  return { status: known?.[0] ?? 400, message: known?.[1] ?? `Error ${code}` };
}
