import { expect, it } from 'vitest';
import { WorkInFlight } from '../../src/discord/work-in-flight.js';

it('waits for what runs, and for what that begins', async () => {
  const work = new WorkInFlight();
  const done: string[] = [];
  const step = (name: string) =>
    new Promise((resolve) => setTimeout(resolve, 10)).then(() => done.push(name));
  work.track(step('first').then(() => work.track(step('second'))));
  expect(await work.drain(10_000)).toBe(true);
  expect(done).toEqual(['first', 'second']);
  expect(work.stopping).toBe(true);
});

it('waits no longer than it may for what never ends, nor stumbles over what fails', async () => {
  const work = new WorkInFlight();
  work.track(Promise.reject(new Error('boom')));
  work.track(new Promise(() => undefined));
  expect(await work.drain(20)).toBe(false);
});
