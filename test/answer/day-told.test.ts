import { describe, expect, it } from 'vitest';
import { dayTold } from '../../src/answer/day-told.js';

const told = (sentence: string, language: string | null = 'it', published: string | null = '2026-03-12') =>
  dayTold(sentence, language, published)?.iso ?? null;

describe('dayTold', () => {
  it.each([
    ['it', 'Il ponte resterà chiuso fino al 30 giugno.', '2026-06-30'],
    ['it', 'La piena è cominciata lunedì 9 marzo, di notte.', '2026-03-09'],
    ['it', 'Il 20 dicembre la giunta aveva detto di no.', '2025-12-20'],
    ['it', 'L’8 gennaio riapre la scuola.', '2026-01-08'],
    ['it', 'Il 1° maggio si corre.', '2026-05-01'],
    ['it', 'Nella notte del 12 marzo il fiume è uscito.', '2026-03-12'],
    ['en', 'On the night of March 12 the river rose.', '2026-03-12'],
    ['it', 'Il concerto è martedì 3 novembre.', '2026-11-03'],
    ['it', 'Era lunedì 4 agosto, faceva caldo.', '2025-08-04'],
    ['it', 'Il 9 novembre il fiume era basso.', '2025-11-09'],
    ['en', 'They play on Tuesday, Nov. 3 at noon.', '2026-11-03'],
    ['en', 'The ferry sails on March 21.', '2026-03-21'],
    ['en', 'It opened on the 2nd of February, early.', '2026-02-02'],
    ['en', 'The council met on Dec. 18, and again later.', '2025-12-18'],
    ['de', 'Am 5. März brach der Damm.', '2026-03-05'],
    ['fr', 'Le 1er mai, le pont rouvre.', '2026-05-01'],
    ['es', 'El 12 de abril vuelve el tren.', '2026-04-12'],
    ['pt', 'No dia 4 de março o rio subiu.', '2026-03-04'],
    ['nl', 'Op 3 mei opent het museum.', '2026-05-03'],
    ['pl', '5 marca tama pękła.', '2026-03-05'],
  ])('%s: “%s” is of %s', (language, sentence, day) => {
    expect(told(sentence, language)).toBe(day);
  });

  it.each([
    ['it', 'Ha vinto in 5 set, dopo 4 ore.'],
    ['it', 'I 30 marzolini sono fioriti.'],
    ['it', 'Il 31 febbraio non esiste.'],
    ['it', 'Le aule 3,12 marzo.'],
    ['it', 'Delle persone evacuate la notte del 12 marzo ne restano fuori 37.'],
    ['it', 'Dopo la piena di giovedì, quella dell’8 aprile preoccupa.'],
    ['en', 'The flood of March 12 is still felt.'],
    ['en', 'He testified before the January 6 committee.'],
    ['en', 'Of the 12 may be saved.'],
    ['en', 'He may 12 times.'],
    ['en', 'They march 3.5 miles.'],
  ])('%s: “%s” names none', (language, sentence) => {
    expect(told(sentence, language)).toBeNull();
  });

  it('has no year without its article’s day', () => {
    expect(told('Il ponte riapre il 30 giugno.', 'it', null)).toBeNull();
  });

  it('takes a leap day in a year that has one', () => {
    expect(told('Nato il 29 febbraio.', 'it', '2027-03-01')).toBe('2028-02-29');
    expect(told('Nato il 29 febbraio.', 'it', '2026-03-01')).toBeNull();
  });
});
