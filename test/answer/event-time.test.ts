import { describe, expect, it } from 'vitest';
import { eventTime } from '../../src/answer/event-time.js';

const published = '2026-03-12';
const told = (sentence: string, language = 'it') => eventTime(sentence, language, published);

describe('eventTime', () => {
  it.each([
    ['it', 'La Senna uscì dagli argini nel novembre 1994.', '1994-11'],
    ['it', 'I cantieri apriranno a febbraio del 2027 e dureranno un anno.', '2027-02'],
    ['it', 'È il valore più alto dal novembre 1994, quando il fiume arrivò a sei metri.', '1994-11'],
    ['it', 'L’ala nord, nel marzo 1848, fu distrutta da un incendio.', '1848-03'],
    ['it', 'La navetta è ferma dal settembre 2024.', '2024-09'],
    ['en', 'The first ferry is due in May 2028, the other two a year later.', '2028-05'],
    ['en', 'The dam broke in November of 1994.', '1994-11'],
    ['de', 'Der Damm brach im November 1994.', '1994-11'],
    ['fr', 'La digue a cédé en novembre 1994.', '1994-11'],
    ['es', 'El dique se rompió en noviembre de 1994.', '1994-11'],
    ['pt', 'O dique rompeu em novembro de 1994.', '1994-11'],
    ['pl', 'Tama pękła w listopadzie 1994 roku.', '1994-11'],
    ['ru', 'Плотина рухнула в ноябре 1994 года.', '1994-11'],
    ['fi', 'Pato murtui marraskuussa 1994.', '1994-11'],
    ['hu', 'A gát 1994 novemberében szakadt át.', '1994-11'],
    ['tr', 'Baraj Kasım 1994’te yıkıldı.', '1994-11'],
  ])('%s: “%s” is of %s', (language, sentence, time) => {
    expect(told(sentence, language)).toBe(time);
  });

  it('knows a month with its year in every language that it knows months of', () => {
    const day = Date.UTC(1994, 10, 15);
    const languages =
      'it en de fr es pt nl pl cs sk sl hr da nb sv fi is tr ro hu ca el ru uk bg et lv lt af id ms vi';
    const read = languages.split(' ').filter((language) => {
      const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
      return told(`— ${new Intl.DateTimeFormat(language, format).format(day)} —`, language) === '1994-11';
    });
    expect(read.join(' ')).toBe(languages);
  });

  it.each([
    ['it', 'Nel 1931 il ponte fu rifatto in ferro.', '1931'],
    ['it', 'Il ponte fu costruito nel 1612.', '1612'],
    ['it', 'L’impianto sarà pronto entro la fine del 2029.', '2029'],
    ['en', 'In 2021 looters emptied a smaller wreck near the island.', '2021'],
    ['en', 'The hall was rebuilt in 1887.', '1887'],
    ['de', 'Im Jahr 1931 wurde die Brücke erneuert.', '1931'],
    ['fr', 'En 1931, le pont fut refait en fer.', '1931'],
    ['es', 'En 1931 el puente fue rehecho en hierro.', '1931'],
    ['pt', 'Em 1931 a ponte foi refeita em ferro.', '1931'],
    ['cs', 'V roce 1931 byl most přestavěn.', '1931'],
  ])('%s: a year alone is the time of “%s”', (language, sentence, year) => {
    expect(told(sentence, language)).toBe(year);
  });

  it('takes a day without a year for the nearest one, unless it is only compared with', () => {
    expect(told('Costruito nel 1612, il ponte riapre il 30 giugno.')).toBe('2026-06-30');
    expect(told('Oggi piove meno che il 9 marzo.')).toBeNull();
  });

  it('takes the day where the sentence names one as well', () => {
    expect(told('Costruito nel 1612, il ponte è stato chiuso il 5 marzo 2026.')).toBe('2026-03-05');
  });

  it.each([
    ['it', 'Il livello è più alto che nel novembre 1994.'],
    ['it', 'La portata ha superato quella del novembre 1994.'],
    ['it', 'È il valore più alto dal novembre 1994.'],
    ['it', 'La direttrice, nominata nel marzo 2024, ha chiesto altri fondi.'],
    ['it', 'Lunedì scade il bando aperto nel marzo 2025.'],
    ['it', 'A maggio 1800 euro di offerte sono arrivati.'],
    ['it', 'Il Ponte Vecchio, del 1612, è stato chiuso ai pedoni.'],
    ['it', 'Racconta Ada, 78 anni, che vive alle Concerie dal 1971.'],
    ['it', 'La città ha un ponte costruito nel 1931.'],
    ['it', 'La Pro Loco ha scelto fuochi silenziosi perché nel 2025 gli scoppi disturbarono gli aironi.'],
    ['it', 'Nel 2026 il Comune spenderà sei milioni.'],
    ['it', 'Oggi riapre la strada franata nel dicembre 2025.'],
    ['en', 'The vessel replaces a diesel boat built in 1979.'],
    ['en', 'Some pipes, laid in 1938, leak.'],
    ['en', 'A crowd of 1994 people came.'],
    ['en', 'Marchand 2024 won the cup.'],
    ['fr', 'La ville compte des 2000 habitants de plus.'],
    ['it', 'Dal 2019 guida la biblioteca.'],
    ['xx', 'Nel 1931 il ponte fu rifatto.'],
  ])('%s: “%s” names no time of its own', (language, sentence) => {
    expect(told(sentence, language)).toBeNull();
  });
});
