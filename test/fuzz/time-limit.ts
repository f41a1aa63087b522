import { expect } from 'vitest';

/** Longest processor time one case may take, in seconds. */
const limit = 1;

/** What a case gives, if it does not hang. Processor time, not time by the clock: other programs run beside. */
export function inTime<T>(run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  expectInTime(before);
  return result;
}

/** As `inTime`, of what waits. */
export async function soonInTime<T>(run: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await run();
  expectInTime(before);
  return result;
}

function expectInTime(before: NodeJS.CpuUsage): void {
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(limit);
}
