import { expect, it } from 'vitest';
import { pooled, pooledSentence } from '../../src/embedding/pooling.js';

/** Three tokens of two dimensions. */
const states = Float32Array.of(3, 0, 0, 4, 3, 4);

it('takes the mean of all tokens as a unit vector', () => {
  const [x, y] = pooled(states, 2, 'mean');
  expect(x).toBeCloseTo(0.6);
  expect(y).toBeCloseTo(0.8);
});

it('takes the first token where the model wants that', () => {
  expect([...pooled(states, 2, 'cls')]).toEqual([1, 0]);
});

it('takes a sentence from its own tokens, in 8 bits', () => {
  expect([...pooledSentence(states, 2, { start: 0, end: 1 })]).toEqual([127, 0]);
  expect([...pooledSentence(states, 2, { start: 1, end: 3 })]).toEqual([45, 119]);
});

it('gives zeros for a sentence without tokens', () => {
  expect([...pooledSentence(states, 2, { start: 1, end: 1 })]).toEqual([0, 0]);
});
