import { defineConfig } from 'vitest/config';

/** Unit tests need no model, no network and no build; end-to-end tests run the built program with the real model. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.e2e.test.ts'],
          // Properties and fuzz tests take seconds on a machine that does other things beside.
          testTimeout: 30_000,
          // Many of them wait for a clock; by itself vitest leaves one of two cores to nobody.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // `npm run fuzz` runs the same tests with 100,000.
          provide: { fuzzCases: 2_000 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two embedders on two cores slow each other down until timeouts mean nothing.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
