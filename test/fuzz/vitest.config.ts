import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: the long form of the fuzz tests, 100,000 cases. */
export default defineConfig({
  test: {
    include: ['test/fuzz/*.test.ts'],
    testTimeout: 4 * 60 * 60_000,
    provide: { fuzzCases: 100_000 },
    reporters: ['verbose'],
    fileParallelism: false,
  },
});
