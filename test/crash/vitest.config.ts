import { defineConfig } from 'vitest/config';

/** `npm run crash`: the long form of the crash test, about ten minutes. */
export default defineConfig({
  test: { include: ['test/crash/*.long.ts'], testTimeout: 60 * 60_000, reporters: ['verbose'] },
});
