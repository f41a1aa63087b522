import { describe, expect, it } from 'vitest';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { sectionsOf } from '../../../src/article/text/sections.js';
import { textLines } from '../../../src/article/text/text-lines.js';
import { tickerDays } from '../../../src/article/text/ticker-days.js';

describe('tickerDays', () => {
  it.each(['Mittwoch, 17. 7.', 'Wednesday, July 17', '17 luglio', '3 de marzo 2026', '17.07.'])(
    'gives the heading of a time the day above it: %s',
    (day) => {
      expect([...daysOf(day, '14.05 Uhr: Das Wasser sinkt')]).toEqual([[2, day]]);
    },
  );

  it.each([
    ['a line that is no day', 'Das Wasser, 17 Orte', '14.05 Uhr: Das Wasser sinkt'],
    ['a date with a time, which is another article’s', '17. 7. 2026 14:00', '14.05 Uhr: Das Wasser sinkt'],
    ['a heading without a time', 'Mittwoch, 17. 7.', 'Das Wasser sinkt'],
    ['a date that looks like a time', 'Mittwoch, 17. 7.', '14.05.2026 war ein Tag ohne Regen'],
  ])('leaves %s', (_, above, heading) => {
    expect([...daysOf(above, heading)]).toEqual([]);
  });

  it('a day is in the heading, and no paragraph of the section above', () => {
    const traits = traitsOf([
      'Es regnet noch.',
      'Mittwoch, 17. 7.',
      '14.05 Uhr: Es sinkt',
      'Am Mittag sank es.',
    ]);
    expect(sectionsOf(traits, ['text', 'text', 'heading', 'text'], new Set())).toEqual([
      { heading: null, paragraphs: ['Es regnet noch.'] },
      { heading: 'Mittwoch, 17. 7. 14.05 Uhr: Es sinkt', paragraphs: ['Am Mittag sank es.'] },
    ]);
  });
});

function daysOf(above: string, heading: string) {
  return tickerDays(traitsOf(['Es regnet noch.', above, heading, 'Am Mittag sank es.']), [
    'text',
    'other',
    'heading',
    'text',
  ]);
}

function traitsOf(lines: string[]) {
  return lineTraits(textLines(lines.join('\n\n')));
}
