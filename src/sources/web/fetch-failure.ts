import { EdicolaError, errorMessage } from '../../errors.js';

/** For the whole of a fetch, redirects and body, in milliseconds. */
export const timeLimit = 15_000;

/** The sentence for a connection that failed; our own refusals come back out of the socket as they went in. */
export function fetchFailure(url: URL, cause: unknown, signal: AbortSignal): EdicolaError {
  for (let inner = cause; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof EdicolaError) return inner;
  }
  if (signal.aborted) {
    return new EdicolaError(
      'fetch-timeout',
      `${url.href} did not answer within ${timeLimit / 1000} s; try again later`,
      cause,
    );
  }
  const reason = cause instanceof Error && cause.cause ? errorMessage(cause.cause) : errorMessage(cause);
  return new EdicolaError(
    'fetch-failed',
    `${url.href} cannot be reached (${reason.slice(0, 120)}); check the address`,
    cause,
  );
}
