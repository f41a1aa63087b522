import { describe, expect, it } from 'vitest';
import type { Answer, Citation, Refusal } from '../../src/answer/reply.js';
import { renderAsked, wrapped } from '../../src/cli/render-asked.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Asked } from '../../src/pipeline.js';

const terminal: Pick<Terminal, 'columns' | 'style' | 'link'> = {
  columns: Number.POSITIVE_INFINITY,
  style: (_format, text) => text,
  link: (text, url) => (url ? `<${text}>(${url})` : text),
};

const citation = (n: number, section: string | null, link: string | null = null): Citation => ({
  n,
  articleId: 'a',
  title: 'Il ponte riapre',
  section,
  outlet: 'La Gazzetta',
  authors: [],
  publishedAt: '2026-03-20T10:00',
  url: null,
  link,
  quote: 'Riapre lunedì.',
  score: 1,
  passageId: 1,
});

function shown(reply: Partial<Answer> | Partial<Refusal>): string {
  const common = { language: 'it', confidence: 1, nearest: [], notes: [], asOf: '2026-03-20' };
  return renderAsked({ reply: { ...common, ...reply } } as unknown as Asked, terminal as Terminal);
}

describe('renderAsked', () => {
  it('shows sentences with their numbers, a line for each place cited, and the day they speak of', () => {
    const text = shown({
      refused: false,
      sentences: [
        { text: 'Riapre lunedì.', citations: [1] },
        { text: 'Lo ha detto la sindaca.', citations: [2, 3] },
      ],
      citations: [citation(1, 'I lavori', 'https://x/#:~:text=a'), citation(2, null), citation(3, null)],
    });
    expect(text.split('\n')).toEqual([
      'Riapre lunedì. <[1]>(https://x/#:~:text=a)',
      'Lo ha detto la sindaca. [2][3]',
      '',
      '<[1]>(https://x/#:~:text=a) <“Il ponte riapre” · I lavori · La Gazzetta · 2026-03-20>(https://x/#:~:text=a)',
      '[2][3] “Il ponte riapre” · apertura · La Gazzetta · 2026-03-20',
      'Aggiornato al 2026-03-20',
    ]);
  });

  it('refuses in the language of the question, and shows what is nearest', () => {
    const near = { articleId: 'a', title: 'Il ponte', outlet: 'La Gazzetta', publishedAt: null, url: null };
    const text = shown({ refused: true, reason: 'not-enough-evidence', nearest: [near] });
    expect(text.split('\n')).toEqual([
      'Gli articoli che ho non rispondono a questa domanda.',
      'I più vicini:',
      '  Il ponte · La Gazzetta',
    ]);
  });
});

describe('wrapped', () => {
  it.each([
    ['one two three', 7, 'one two\nthree'],
    ['a\nb c', 3, 'a\nb c'],
    ['unbreakable', 3, 'unbreakable'],
    ['', 3, ''],
  ])('%j at %i', (text, columns, lines) => {
    expect(wrapped(text, columns)).toBe(lines);
  });
});
