import { describe, expect, it } from 'vitest';
import { countedPeople } from '../../src/answer/counted-people.js';
import { figures } from '../../src/answer/figures.js';
import { stem } from '../../src/search/analysis/stemmers.js';

describe('figures', () => {
  it('knows what a number counts past the small words between them', () => {
    const [figure] = figures(
      'È di 16 il bilancio ufficiale di quelle che sono le vittime della piena.',
      'it',
    );
    expect(figure?.value).toBe('16');
    expect(figure?.beside).toContain(stem('vittime', 'it'));
  });

  it('reads no year and no clock time, and two ways of writing a number alike', () => {
    const values = (text: string) => figures(text, 'it').map(({ value }) => value);
    expect(values('Nel 2013, alle 18:30, 1.200 sfollati')).toEqual(['1200']);
    expect(values('6,2 milioni')).toEqual(values('6.2 milioni'));
  });

  it.each([
    ['it', '18 vittime', 'it', '16 morti', '=dead'],
    ['en', '18 people died', 'it', 'sono 16 le vittime', '=dead'],
    ['de', '18 Todesopfer', 'en', '16 were killed', '=dead'],
    ['it', '30 feriti', 'fr', '40 blessés', '=hurt'],
    ['it', '420 sfollati', 'en', '510 people evacuated', '=displaced'],
  ])('%s %j and %s %j count the same people', (oneLanguage, one, otherLanguage, other, people) => {
    expect(figures(one, oneLanguage)[0]?.beside).toContain(people);
    expect(figures(other, otherLanguage)[0]?.beside).toContain(people);
  });
});

describe('countedPeople', () => {
  it.each([
    ['it', 'totale'],
    ['en', 'diet'],
    ['en', 'district'],
    ['it', 'fiera'],
    ['en', 'total'],
  ])('%s %s counts no people', (language, word) => {
    expect(countedPeople(stem(word, language))).toBe(stem(word, language));
  });
});
