import type { Pooling } from './model-table.js';
import type { TokenRange } from './token-windows.js';

/**
 * The unit vector of a text.
 *
 * @param states the last hidden states of its tokens, one row of `dimensions` after the other, padding left out
 */
export function pooled(states: Float32Array, dimensions: number, pooling: Pooling): Float32Array {
  const range = { start: 0, end: pooling === 'cls' ? 1 : states.length / dimensions };
  return normalized(rangeMean(states, dimensions, range));
}

/**
 * The vector of one sentence from the states of the window it stands in ("late chunking"): its tokens' mean, also
 * for models that pool a whole text otherwise, as unit vector times 127 rounded to 8 bits (error under 1/254).
 */
export function pooledSentence(states: Float32Array, dimensions: number, range: TokenRange): Int8Array {
  const vector = normalized(rangeMean(states, dimensions, range));
  return Int8Array.from(vector, (value) => Math.round(value * 127));
}

/** The mean without its division: only the direction is wanted. */
function rangeMean(states: Float32Array, dimensions: number, { start, end }: TokenRange): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let offset = start * dimensions; offset < end * dimensions; offset += dimensions) {
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + (states[offset + i] ?? 0);
  }
  return sum;
}

/** In place; a vector of zeros stays one. */
function normalized(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
  return vector;
}
