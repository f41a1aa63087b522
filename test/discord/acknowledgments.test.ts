import { expect, it } from 'vitest';
import { Acknowledgments } from '../../src/discord/acknowledgments.js';

it('lets work begin only when every acknowledgment under way is through', async () => {
  const acknowledgments = new Acknowledgments();
  const order: string[] = [];
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = acknowledgments.through(Promise.resolve()).then(() => order.push('first works'));
  const second = acknowledgments.through(slow.then(() => void order.push('second acknowledged')));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(order).toEqual([]);
  release();
  await Promise.all([first, second]);
  expect(order).toEqual(['second acknowledged', 'first works']);
});

it('passes on why an acknowledgment failed, to whom it belongs alone', async () => {
  const acknowledgments = new Acknowledgments();
  const failing = acknowledgments.through(Promise.reject(new Error('10062')));
  const other = acknowledgments.through(Promise.resolve());
  await expect(failing).rejects.toThrow('10062');
  await other;
});
