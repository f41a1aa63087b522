import { expect, it } from 'vitest';
import { RunGate } from '../../src/embedding/run-gate.js';

it('lets runs in until it is shut', async () => {
  const gate = new RunGate();
  const other = new RunGate(gate.shared);
  other.enter();
  other.leave();
  await gate.shut();
  expect(() => other.enter()).toThrow('closing');
});

it('waits for the run in progress', async () => {
  const gate = new RunGate();
  gate.enter();
  let isShut = false;
  const shutting = gate.shut().then(() => {
    isShut = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isShut).toBe(false);
  gate.leave();
  await shutting;
});

it('does not wait where nothing runs', () => {
  const gate = new RunGate();
  const started = performance.now();
  gate.shutNow();
  expect(performance.now() - started).toBeLessThan(1000);
});
