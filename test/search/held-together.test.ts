import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.js';
import { heldTogether } from '../../src/search/held-together.js';
import { sameRuns, wordRuns } from '../../src/search/near-duplicates.js';
import { wantsNewest } from '../../src/search/newest-wanted.js';

const word = (term: string, weight: number) => ({ terms: [term], written: true, passages: 1, weight });

describe('heldTogether', () => {
  const question = [word('pont', 3), word('riapr', 2), word('venerd', 1)];

  it('counts the two neighbouring sentences with most of the words', () => {
    const sentences = ['Il ponte è chiuso.', 'Riapre presto.', 'Piove.', 'Venerdì piove.'];
    expect(heldTogether(sentences, question, 'it').together).toBeCloseTo(5 / 6);
  });

  it('sees words that stand far apart as far apart', () => {
    const sentences = ['Il ponte è chiuso.', 'Piove.', 'Riapre la scuola.', 'Piove.', 'Era venerdì.'];
    expect(heldTogether(sentences, question, 'it').together).toBeCloseTo(3 / 6);
  });

  it('counts a sentence that holds the words, and the kind of thing asked for, as far as it holds both', () => {
    const sentences = ['Il ponte è chiuso.', 'Il ponte riapre il 3 maggio.', 'Riapre: erano in 12.'];
    const fits = (sentence: string) => (/\d/.test(sentence) ? 1 : 0);
    expect(heldTogether(sentences, question, 'it', fits).fitting).toBeCloseTo(5 / 6);
    expect(heldTogether(sentences, question, 'it', () => 0.5).fitting).toBeCloseTo(2.5 / 6);
    expect(heldTogether(sentences, question, 'it').fitting).toBe(0);
  });

  it('looks at no sentence that cannot be the best', () => {
    const looked: string[] = [];
    const fits = (sentence: string) => looked.push(sentence);
    heldTogether(['Piove.', 'Il ponte riapre venerdì.', 'Il ponte.'], question, 'it', fits);
    expect(looked).toEqual(['Il ponte riapre venerdì.']);
  });

  it('is nothing without words', () => {
    expect(heldTogether(['Il ponte.'], [], 'it').together).toBe(0);
    expect(heldTogether([], question, 'it').together).toBe(0);
  });
});

describe('editDistance', () => {
  it.each([
    ['starmer', 'starmer', 0],
    ['starmer', 'stamer', 1],
    ['macron', 'marcon', 1],
    ['macron', 'macrom', 1],
    ['meloni', 'melloini', 2],
    ['rossi', 'bianchi', 3],
    ['', 'ab', 2],
  ])('%s to %s: %i', (a, b, expected) => {
    expect(editDistance(a, b, 2)).toBe(expected);
    expect(editDistance(b, a, 2)).toBe(expected);
  });
});

describe('near-duplicates', () => {
  const agency =
    'Il fiume ha superato il livello di guardia alle quattro del mattino e trenta famiglie sono state sfollate.';

  it('knows an agency text with a word changed or its end cut off', () => {
    const changed = agency.replace('trenta', 'circa trenta');
    expect(sameRuns(wordRuns(agency), wordRuns(changed))).toBe(true);
    expect(sameRuns(wordRuns(agency), wordRuns(agency.slice(0, 70)))).toBe(true);
  });

  it('keeps two texts about the same thing apart', () => {
    const other =
      'Alle quattro del mattino il fiume è uscito dagli argini: trenta le famiglie costrette a lasciare le case.';
    expect(sameRuns(wordRuns(agency), wordRuns(other))).toBe(false);
    expect(sameRuns(wordRuns(''), wordRuns(agency))).toBe(false);
  });
});

describe('wantsNewest', () => {
  it.each([
    ['Quali sono le ultime notizie sul ponte?', 'it', true],
    ['Che cosa è successo oggi?', 'it', true],
    ['Chi ha progettato il ponte?', 'it', false],
    ['Which show was renewed this week?', 'en', true],
    ['What is the latest on the flood?', 'en', true],
    ['Who designed the bridge?', 'en', false],
    ['Hva skjedde i dag?', 'no', true],
    ['What is the latest?', null, true],
  ])('%j in %s: %s', (question, language, expected) => {
    expect(wantsNewest(question, language)).toBe(expected);
  });
});
