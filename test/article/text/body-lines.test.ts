import { describe, expect, it } from 'vitest';
import { bodyRange } from '../../../src/article/text/body-range.js';
import { headingCandidates } from '../../../src/article/text/heading-candidates.js';
import { introducedLists } from '../../../src/article/text/introduced-lists.js';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { isUnderNumbered, numberedHeadings } from '../../../src/article/text/numbered-headings.js';
import { withoutPullQuotes } from '../../../src/article/text/pull-quotes.js';
import { labelledTeasers } from '../../../src/article/text/teaser-labels.js';
import { textLines } from '../../../src/article/text/text-lines.js';

const BRIDGE = [
  'La giunta ha approvato lunedì il progetto del ponte sul Lume, che costa 1,8 milioni di euro e sarà finito in due anni.',
  'I lavori del ponte cominceranno in primavera, ha detto la sindaca, e il traffico sul Lume passerà dalla circonvallazione.',
  'Il progetto prevede due corsie e una pista per le biciclette; la sindaca ha detto che i lavori non chiuderanno la strada.',
];
const OTHERS = [
  'Il coro dei bambini ha cantato nella chiesa di San Biagio davanti a trecento persone arrivate da tutta la provincia.',
  'Dieci ricette per cucinare le castagne raccolte in montagna, scelte dai nostri lettori durante la fiera di ottobre.',
  'Una mostra racconta cento anni di fotografie della famiglia Olmi, che aprì la prima bottega in piazza nel 1921.',
];

describe('the lines of a body', () => {
  it('end before a list of teasers, each under its rubric and its title', () => {
    const teasers = OTHERS.flatMap((text, at) => [`Cultura`, `Un altro titolo, il numero ${at}`, text]);
    const traits = traitsOf([...BRIDGE, ...teasers]);
    expect(bodyRange(traits)).toEqual({ start: 0, end: BRIDGE.length });
  });

  it('go on where each paragraph has a heading of its own', () => {
    const sections = [...BRIDGE, ...OTHERS].flatMap((text, at) => [`Il capitolo ${at}`, text]);
    expect(bodyRange(traitsOf(sections))).toEqual({ start: 1, end: sections.length });
  });

  it('leave out a quote that a paragraph has too, and the name below it', () => {
    const quote = 'il traffico sul Lume passerà dalla circonvallazione.';
    const traits = traitsOf([BRIDGE[0] ?? '', quote, 'Anna Rossi', BRIDGE[1] ?? '']);
    expect(withoutPullQuotes(traits, ['text', 'text', 'heading', 'text'])).toEqual([
      'text',
      'other',
      'other',
      'text',
    ]);
  });

  it('keep a name as heading where no quote stands above it', () => {
    const traits = traitsOf([BRIDGE[0] ?? '', 'Anna Rossi', BRIDGE[1] ?? '']);
    expect(withoutPullQuotes(traits, ['text', 'heading', 'text'])).toEqual(['text', 'heading', 'text']);
  });

  it('have headings that count up from one', () => {
    const lines = BRIDGE.flatMap((text, at) => [`${at + 1}. La ragione`, text]);
    const traits = traitsOf(lines);
    expect([...numberedHeadings(traits, { start: 0, end: lines.length })]).toEqual([0, 2, 4]);
    const jumping = traitsOf(BRIDGE.flatMap((text, at) => [`${at * 2 + 1}. La ragione`, text]));
    expect([...numberedHeadings(jumping, { start: 0, end: lines.length })]).toEqual([]);
  });

  it('have the lists that a line with a colon introduces, and no others', () => {
    const list = ['• una corsia per gli autobus', '• due rastrelliere'];
    const traits = traitsOf([BRIDGE[0] ?? '', 'Il progetto prevede anche:', ...list, BRIDGE[1] ?? '']);
    expect(introducedLists(traits, ['text', 'other', 'other', 'other', 'text'])).toEqual([1, 2, 3]);
    const menu = traitsOf([BRIDGE[0] ?? '', 'Il progetto', ...list, BRIDGE[1] ?? '']);
    expect(introducedLists(menu, ['text', 'other', 'other', 'other', 'text'])).toEqual([]);
  });

  it('have no other heading between a numbered one and its first paragraph', () => {
    const kinds = ['other', 'other', 'text', 'other'] as const;
    expect([1, 3].map((index) => isUnderNumbered(new Set([0]), kinds, index))).toEqual([true, false]);
    expect(isUnderNumbered(new Set(), kinds, 1)).toBe(false);
  });

  it('may have a heading above a line that introduces a list', () => {
    const lines = [
      BRIDGE[0] ?? '',
      'Che cosa cambia',
      'Il progetto prevede anche:',
      '• una corsia',
      '• due alberi',
    ];
    const candidates = (colon: string) => {
      const traits = traitsOf([...lines, BRIDGE[1] ?? ''].map((line) => line.replace(':', colon)));
      const found = headingCandidates(
        traits,
        { start: 0, end: traits.length },
        traits.map(({ prose }) => (prose ? 0.9 : 0.1)),
      );
      return found.map(({ index }) => index);
    };
    expect(candidates(':')).toEqual([1]);
    expect(candidates('')).not.toContain(1);
  });

  it('leave out a quote set like a heading that is a paragraph, word by word', () => {
    const quote = 'Il traffico sul Lume passerà dalla circonvallazione';
    const traits = traitsOf([BRIDGE[0] ?? '', quote, `${quote}.`, BRIDGE[1] ?? '']);
    expect(withoutPullQuotes(traits, ['text', 'heading', 'text', 'text'])[1]).toBe('other');
    const other = traitsOf([BRIDGE[0] ?? '', quote, OTHERS[0] ?? '', BRIDGE[1] ?? '']);
    expect(withoutPullQuotes(other, ['text', 'heading', 'text', 'text'])[1]).toBe('heading');
  });

  it('know the titles of other articles by the label above them, unless paragraphs stand below it too', () => {
    const titles = OTHERS.map((_, at) => `Un altro titolo, il numero ${at}`);
    const labelled = titles.flatMap((title) => ['Dal nostro archivio', title, BRIDGE[0] ?? '']);
    expect([...labelledTeasers(traitsOf(labelled))]).toEqual([1, 4, 7]);
    expect([...labelledTeasers(traitsOf([...labelled, 'Dal nostro archivio', BRIDGE[1] ?? '']))]).toEqual([]);
  });
});

function traitsOf(lines: string[]) {
  return lineTraits(textLines(lines.join('\n\n')));
}
