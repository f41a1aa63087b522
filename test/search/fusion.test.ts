import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/search/fusion.js';

const background = { mean: 0.7, deviation: 0.02 };

describe('fuse', () => {
  it('adds what both retrievers say, and remembers where each had it', () => {
    const [first, second] = fuse(
      [
        { passageId: 1, score: 10 },
        { passageId: 2, score: 8 },
      ],
      [
        { passageId: 2, score: 0.86 },
        { passageId: 3, score: 0.78 },
      ],
      { weight: 0.5, fullLexical: 10, backgroundOf: () => background },
    );
    expect(first).toEqual({
      passageId: 2,
      score: expect.closeTo(0.5 * 0.8 + 0.5 * 1),
      lexical: { rank: 2, score: 8 },
      vector: { rank: 1, score: 0.86 },
    });
    expect(second?.passageId).toBe(1);
  });

  it('ranks what one retriever alone has found', () => {
    const scale = { weight: 0.5, fullLexical: 0, backgroundOf: () => background };
    expect(fuse([], [{ passageId: 3, score: 0.78 }], scale)).toEqual([
      { passageId: 3, score: expect.closeTo(0.25), lexical: null, vector: { rank: 1, score: 0.78 } },
    ]);
    expect(fuse([], [], scale)).toEqual([]);
  });

  it('stays between 0 and 1 whatever the similarities', () => {
    const fused = fuse(
      [{ passageId: 1, score: 99 }],
      [
        { passageId: 1, score: 1 },
        { passageId: 2, score: -1 },
      ],
      { weight: 0.5, fullLexical: 10, backgroundOf: () => background },
    );
    expect(fused.map(({ score }) => score)).toEqual([1, 0]);
  });
});
