import { describe, expect, it } from 'vitest';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { beforeStamp, namesOnly } from '../../../src/article/text/name-lines.js';
import { textLines } from '../../../src/article/text/text-lines.js';

describe('namesOnly', () => {
  it.each([
    ['a name above the date', ['Anna Rossi', '6 gennaio 2026'], ['Anna Rossi']],
    [
      'the name nearest to the date, not a place',
      ['Porto Selva', 'Un sommario', 'Anna Rossi', '6 gennaio 2026'],
      ['Anna Rossi'],
    ],
    ['a name with a role', ['Anna Rossi Redakteurin', '06.01.2026 15:42 Uhr'], ['Anna Rossi']],
    ['two names and a note', ['Anna Rossi, Ugo Bindi (inviato)', '10:24'], ['Anna Rossi', 'Ugo Bindi']],
    ['a name glued to how long ago it was', ['Anna Rossi2 minutes ago'], ['Anna Rossi']],
    ['a name before signs', ['Anna Rossi · Lume News · Posted: Aug 08, 2024 4:00 AM'], ['Anna Rossi']],
    ['an item of a list beside the date', ['• Anna Rossi', '6 gennaio 2026'], ['Anna Rossi']],
    [
      'a name after the date and the time',
      ['Erschienen am 6. Januar 2026, 14:26 Uhr, Anna Rossi'],
      ['Anna Rossi'],
    ],
    [
      'a name beside a date, though a credit follows',
      ['Un sommario', 'Erschienen am 6. Januar 2026, Anna Rossi', 'Foto: Ugo Bindi / ANSA'],
      ['Anna Rossi'],
    ],
    ['no place after the date', ['6 gennaio 2026, nel porto'], []],
    ['no person in a picture', ['Un sommario', 'Anna Rossi', 'Foto: Ugo Bindi / ANSA'], []],
    ['no word of the date', ['Actualizado Lunes, 2 diciembre 2024'], []],
    ['no sentence', ['Il ponte riapre domani alle otto'], []],
  ])('finds %s', (_, lines, names) => {
    expect(namesOnly(lineTraits(textLines(lines.join('\n\n'))))).toEqual(names);
  });
});

describe('namesOnly within reach of a date', () => {
  it.each([
    [['Anna Rossi', '6 gennaio 2026'], ['Anna Rossi']],
    [['Anna Rossi', 'Un sommario', 'Un altro', '6 gennaio 2026'], []],
    [['Anna Rossi'], []],
  ])('in %j finds %j', (lines, names) => {
    expect(namesOnly(lineTraits(textLines(lines.join('\n\n'))), 2)).toEqual(names);
  });
});

describe('beforeStamp', () => {
  it.each([
    ['By Anna Rossi 30 August 2023 • 4:45pm', 'By Anna Rossi'],
    ['Anna Rossi 5 hours ago', 'Anna Rossi'],
    ['30 August 2023', '30 August 2023'],
  ])('cuts %s', (line, start) => expect(beforeStamp(line)).toBe(start));
});
