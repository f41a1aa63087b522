import { describe, expect, it } from 'vitest';
import { queryTerms, tellingFillers } from '../../../src/search/analysis/query-terms.js';
import { questionLanguage } from '../../../src/search/analysis/question-language.js';

describe('questionLanguage', () => {
  it.each([
    ['Chi ha vinto?', 'it'],
    ["Dov'è successo?", 'it'],
    ['Quando riapre il ponte?', 'it'],
    ['E in Francia?', 'it'],
    ['Who won?', 'en'],
    ['When does the bridge reopen?', 'en'],
    ['And in Italy?', 'en'],
    ['Qui a gagné le match ?', 'fr'],
    ['Wer hat die Wahl gewonnen?', 'de'],
    ['¿Quién ganó las elecciones?', 'es'],
    ['Quem ganhou as eleições?', 'pt'],
    ['O que aconteceu a 6 de março?', 'pt'],
    ['Wie won de verkiezingen?', 'nl'],
    ['Vem vann valet?', 'sv'],
    ['Hvem vant valget i går?', 'no'],
  ])('hears %j as %s', (text, language) => {
    expect(questionLanguage(text, language === 'no' ? 'nb' : null)).toBe(language);
  });

  it('takes the expected language where nothing speaks for any', () => {
    expect(questionLanguage('Lumera?', 'it')).toBe('it');
    expect(questionLanguage('Lumera?')).toBeNull();
  });

  it('does not let the expected language talk over a plain question in another', () => {
    expect(questionLanguage('How many people were there?', 'it')).toBe('en');
  });
});

describe('queryTerms', () => {
  it('leaves out function words and stems the rest', () => {
    expect(queryTerms('Chi sono i governatori della città?', 'it')).toEqual([['govern'], ['citt']]);
  });

  it.each([
    ['de', 'Wer hat die Wahlen gewonnen?', ['wahl', 'gewonn']],
    ['fr', 'Qui a annoncé les nouvelles grèves ?', ['annonc', 'nouvel', 'grev']],
    ['es', '¿Cuándo terminan las obras de la presa?', ['termin', 'obras', 'pres']],
    ['pt', 'Quando abrem as novas escolas?', ['abrem', 'nov', 'escol']],
  ])('does so in %s', (language, question, terms) => {
    expect(queryTerms(question, language).flat()).toEqual(terms);
  });

  it('looks for a word as the articles stem it too', () => {
    expect(queryTerms('How much for Macromedia?', 'en', ['it'])).toEqual([['macromedia', 'macromed']]);
  });

  it('keeps function words when there is nothing else', () => {
    expect(queryTerms('Who is who?', 'en')).toEqual([['who'], ['is']]);
  });
});

describe('tellingFillers', () => {
  it('are the function words of an English question, stemmed, and of no other', () => {
    expect(tellingFillers('How many were there, and how are they during the day?', 'en')).toEqual([
      'how',
      'mani',
      'were',
      'there',
      'and',
      'are',
      'thei',
      'dure',
      'the',
    ]);
    expect(tellingFillers('Quanti erano durante la piena?', 'it')).toEqual([]);
    expect(tellingFillers('How many?', null)).toEqual([]);
  });
});
