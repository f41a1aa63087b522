import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Cases of all fuzz tests together: the vitest configs say how many. */
    fuzzCases: number;
  }
}

/**
 * How many cases a property gets: a share of all there are.
 *
 * @param percent of the whole; those of all properties add up to 100.
 */
export function cases(percent: number): { numRuns: number } {
  return { numRuns: Math.ceil((inject('fuzzCases') * percent) / 100) };
}
