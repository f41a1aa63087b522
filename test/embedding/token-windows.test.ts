import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleWindow, tokenWindows } from '../../src/embedding/token-windows.js';

const special = { first: [101], last: [102] };

describe('tokenWindows', () => {
  it('puts header and sentences one after the other and knows where each sentence stands', () => {
    expect(tokenWindows([1, 2], [[3, 4], [5]], special, 20)).toEqual([
      {
        tokens: [101, 1, 2, 3, 4, 5, 102],
        sentences: [
          { start: 3, end: 5 },
          { start: 5, end: 6 },
        ],
      },
    ]);
  });

  it('opens another window, behind the same header, for the sentence that does not fit', () => {
    expect(tokenWindows([1], [[3, 4], [5, 6], [7]], special, 6)).toEqual([
      { tokens: [101, 1, 3, 4, 102], sentences: [{ start: 2, end: 4 }] },
      {
        tokens: [101, 1, 5, 6, 7, 102],
        sentences: [
          { start: 2, end: 4 },
          { start: 4, end: 5 },
        ],
      },
    ]);
  });

  it('gives a passage without sentences one window', () => {
    expect(tokenWindows([1], [], special, 8)).toEqual([{ tokens: [101, 1, 102], sentences: [] }]);
  });

  it('never passes the maximum and leaves out no sentence', () => {
    const tokens = fc.array(fc.nat(1000), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(
        tokens,
        fc.array(tokens),
        fc.integer({ min: 16, max: 64 }),
        (header, sentences, maxTokens) => {
          const windows = tokenWindows(header, sentences, special, maxTokens);
          expect(windows.every((window) => window.tokens.length <= maxTokens)).toBe(true);
          const pieces = windows.flatMap((window) =>
            window.sentences.map(({ start, end }) => window.tokens.slice(start, end)),
          );
          expect(pieces).toHaveLength(sentences.length);
          for (const [i, piece] of pieces.entries()) {
            expect(piece.length).toBeGreaterThan(0);
            expect(piece).toEqual(sentences[i]?.slice(0, piece.length));
          }
        },
      ),
    );
  });
});

it('cuts a single text at its end', () => {
  expect(singleWindow([1, 2, 3, 4], special, 5).tokens).toEqual([101, 1, 2, 3, 102]);
});
