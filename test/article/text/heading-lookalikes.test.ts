import { describe, expect, it } from 'vitest';
import { isLookalike } from '../../../src/article/text/heading-lookalikes.js';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { textLines } from '../../../src/article/text/text-lines.js';

const ABOVE =
  'La giunta ha approvato lunedì il progetto del ponte sul Lume, che costa 1,8 milioni di euro e sarà finito in due anni.';
const BELOW =
  'I lavori del ponte cominceranno in primavera, ha detto la sindaca, e il traffico sul Lume passerà dalla circonvallazione.';

describe('isLookalike', () => {
  it.each([
    ['a caption that says who took the picture', ['The bridge reopened to traffic in 2025. Mara Lund']],
    ['a caption that says where somebody stands', ['Mara Lund (left) at the opening of the bridge']],
    ['a caption that begins small', ['immagini dei lavori sul ponte']],
    ['who helped to write it', ['With reporting by Mara Lund in Lumera']],
    ['a sentence that no period ends', [`${BELOW.slice(0, -1)}!`]],
    ['the title of an advertisement', ['Ten houses by the river that you can buy now', 'Sponsored']],
    ['the title of another article', ['Perché i ponti costano sempre di più', 'Read next', 'Read more']],
  ])('knows %s', (_, [line = '', above, below]) => {
    expect(lookalike([ABOVE, ...(above ? [above] : []), line, ...(below ? [below] : []), BELOW], line)).toBe(
      true,
    );
  });

  it.each([
    ['a heading', [ABOVE, 'Quanto costa il ponte', BELOW]],
    ['a heading of two sentences', [ABOVE, 'Il ponte chiude. Anna Rossi si dimette', BELOW]],
    ['an abbreviation before a name', [ABOVE, 'Mayor asks U.S. Secretary Mara Lund for money', BELOW]],
    ['a heading below the title of another article', [ABOVE, 'Read also', 'Altri ponti', 'Il costo', BELOW]],
  ])('lets %s be', (_, lines) => {
    expect(lookalike(lines, lines.at(-2) ?? '')).toBe(false);
  });

  it('knows the name over a credit with the office before it, not a heading with a comma', () => {
    const credit = 'Nord-Foto / Mara Lund';
    const caption = 'La responsabile dei lavori, Anna Rossi';
    expect(lookalike([ABOVE, caption, credit, BELOW], caption)).toBe(true);
    expect(lookalike([ABOVE, caption, BELOW], caption)).toBe(false);
    expect(lookalike([ABOVE, 'Il ponte, un anno dopo', credit, BELOW], 'Il ponte, un anno dopo')).toBe(false);
  });

  it('knows what the speaker of a quote is, not a heading below a caption', () => {
    const office = 'Sindaca di Lumera';
    expect(
      lookalike([ABOVE, '“Il ponte sarà pronto in due anni”', 'Anna Rossi', office, BELOW], office),
    ).toBe(true);
    expect(lookalike([ABOVE, 'Anna Rossi', office, BELOW], office)).toBe(false);
  });

  it('knows a long line that is more likely text', () => {
    const question = `Che cosa risponde a chi dice che ${ABOVE.slice(0, 90).toLowerCase()}?`;
    const traits = lineTraits(textLines([ABOVE, question, BELOW].join('\n\n')));
    expect(isLookalike(traits, 1, [0.9, 0.6, 0.9])).toBe(true);
    expect(isLookalike(traits, 1, [0.9, 0.4, 0.9])).toBe(false);
  });
});

function lookalike(lines: string[], line: string): boolean {
  const traits = lineTraits(textLines(lines.join('\n\n')));
  const likely = traits.map(({ prose }) => (prose ? 0.9 : 0.1));
  return isLookalike(traits, lines.indexOf(line), likely);
}
