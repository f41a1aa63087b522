import { describe, expect, it } from 'vitest';
import { renderWhy } from '../../src/cli/render-why.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Asked } from '../../src/pipeline.js';

const terminal = { columns: 80, style: (_format: string, text: string) => text } as unknown as Terminal;

const ranked = (id: number, heading: string | null, dropped: string | null = null) => ({
  passage: { id, heading },
  article: { title: 'Il ponte di pietra sulla Lumera riapre ai pedoni' },
  score: 0.5,
  lexical: { rank: 2, score: 4.25 },
  vector: null,
  dropped,
});

const asked = {
  reply: {
    refused: false,
    language: 'it',
    confidence: 0.75,
    citations: [
      { n: 1, passageId: 7 },
      { n: 2, passageId: 7 },
      { n: 3, passageId: null },
    ],
  },
  ranked: [ranked(7, null), ranked(8, 'I lavori', 'near-duplicate')],
  features: { coverage: 1 },
} as unknown as Asked;

describe('renderWhy', () => {
  it('shows ranks, section, what was quoted or dropped, and what decided', () => {
    const lines = renderWhy(asked, terminal).split('\n');
    expect(lines[2]).toMatch(/^ 1 {2}0\.500 {2}#2 4\.25 {4}– {10}Il ponte di pietra sulla Lumera riapre …/);
    expect(lines[2]).toMatch(/… · apertura +quoted \[1\]\[2\]$/);
    expect(lines[3]).toMatch(/· I lavori +dropped: near-duplicate$/);
    expect(lines.slice(4)).toEqual(['answered with probability 0.750', '  coverage 1.000']);
  });
});
