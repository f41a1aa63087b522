import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/search/analysis/stemmers.js';
import { words } from '../../../src/search/analysis/words.js';

describe('words', () => {
  it.each([
    ['Perché è CITTÀ', ['perche', 'e', 'citta']],
    ['l’accordo e l‘altro', ['accordo', 'e', 'altro']],
    ["dell'un all'alba", ['un', 'alba']],
    ["Ukraine's army doesn't", ['ukraine', 'army', 'doesn']],
    ["O'Brien e D'Alema", ['brien', 'e', 'alema']],
    ["aujourd'hui qu'il", ['aujourd', 'hui', 'il']],
    ['e-mail Nord-Est', ['e', 'mail', 'email', 'nord', 'est', 'nordest']],
    ['Où va-t-elle ? Y a-t-on pensé ?', ['ou', 'va', 'y', 'a', 'pense']],
    ['Qu’est-ce que, vas-y, realizou-se', ['est', 'que', 'vas', 'realizou']],
    ['carry-on, Saint-Denis', ['carry', 'on', 'carryon', 'saint', 'denis', 'saintdenis']],
    ['Covid-19, 2019-2020', ['covid', 'covid19', '2019', '2020', '20192020']],
    ['the U.S. and O.N.U.', ['the', 'us', 'and', 'onu']],
    ['1.200, 1,200 e 1200', ['1200', '1200', 'e', '1200']],
    ['2,9% o 2.9', ['2d9', 'o', '2d9']],
    ['ﬁne ½ Ｌｏｎｄｏｎ', ['fine', '1', '2', 'london']],
    ['blåbær, Łódź, straße', ['blabaer', 'lodz', 'strasse']],
    ['"AND" (OR) NOT* :col', ['and', 'or', 'not', 'col']],
    ['…!?', []],
    ['U.S.A e a.b, x_u.s. y', ['us', 'a', 'e', 'a', 'b', 'x', 'u', 's', 'y']],
    ['3.500,75 il 6.1.2026-', ['3500d75', 'il', '6d1d2026']],
    ['Киев, l’Onu e η Αθήνα', ['киев', 'onu', 'e', 'η', 'αθηνα']],
    ['🗞️ news™ x² “così”—no', ['newstm', 'x2', 'cosi', 'no']],
    ["cosi\u0300 -d'or- 'a", ['cosi', 'or', 'a']],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('stem', () => {
  it.each([
    ['it', 'governo', 'governi'],
    ['it', 'dichiarato', 'dichiarata'],
    ['en', 'election', 'elections'],
    ['no', 'regjeringen', 'regjering'],
    ['nb', 'regjeringen', 'regjering'],
    ['de', 'zeitungen', 'zeitung'],
  ])('brings together in %s: %s, %s', (language, one, other) => {
    expect(stem(one, language)).toBe(stem(other, language));
  });

  it('leaves alone what has no stemmer, is short or holds a digit', () => {
    expect(stem('gazety', 'pl')).toBe('gazety');
    expect(stem('onu', 'it')).toBe('onu');
    expect(stem('covid19', 'it')).toBe('covid19');
    expect(stem('governo', null)).toBe('governo');
  });
});
