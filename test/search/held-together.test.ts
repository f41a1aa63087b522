import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.js';
import { heldTogether } from '../../src/search/held-together.js';
import { mayBeSame, runSketch, sameRuns, wordRuns } from '../../src/search/near-duplicates.js';
import { wantsNewest } from '../../src/search/newest-wanted.js';
import { termLines } from '../../src/search/passage-words.js';

const word = (term: string, weight: number) => ({ terms: [term], written: true, passages: 1, weight });

const question = [word('pont', 3), word('riapr', 2), word('venerd', 1)];

/** As the store keeps them. */
const held = (sentences: readonly string[], fits?: (sentence: string) => number) =>
  heldTogether(termLines(sentences, 'it'), question, fits && ((at) => fits(sentences[at] ?? '')));

describe('heldTogether', () => {
  it('counts the two neighbouring sentences with most of the words', () => {
    const sentences = ['Il ponte è chiuso.', 'Riapre presto.', 'Piove.', 'Venerdì piove.'];
    expect(held(sentences).together).toBeCloseTo(5 / 6);
  });

  it('sees words that stand far apart as far apart', () => {
    const sentences = ['Il ponte è chiuso.', 'Piove.', 'Riapre la scuola.', 'Piove.', 'Era venerdì.'];
    expect(held(sentences).together).toBeCloseTo(3 / 6);
  });

  it('knows whole words alone, at the edges of a sentence too', () => {
    expect(held(['I pontefici riaprirono.', '!', 'Sul pontile riapre il ponte']).together).toBeCloseTo(5 / 6);
    expect(held(['I pontefici, sul pontile.']).together).toBe(0);
    expect(held(['Ponte, pontile, ponte', 'ponte']).together).toBeCloseTo(3 / 6);
  });

  it('counts a word by its stem, also where that begins otherwise', () => {
    expect(heldTogether(termLines(['They are going.'], 'en'), [word('go', 1)]).together).toBe(1);
  });

  it('counts a sentence that holds the words, and the kind of thing asked for, as far as it holds both', () => {
    const sentences = ['Il ponte è chiuso.', 'Il ponte riapre il 3 maggio.', 'Riapre: erano in 12.'];
    const fits = (sentence: string) => (/\d/.test(sentence) ? 1 : 0);
    expect(held(sentences, fits).fitting).toBeCloseTo(5 / 6);
    expect(held(sentences, () => 0.5).fitting).toBeCloseTo(2.5 / 6);
    expect(held(sentences).fitting).toBe(0);
  });

  it('looks at no sentence that cannot be the best', () => {
    const looked: string[] = [];
    held(['Piove.', 'Il ponte riapre venerdì.', 'Il ponte.'], (sentence) => looked.push(sentence));
    expect(looked).toEqual(['Il ponte riapre venerdì.']);
  });

  it('is nothing without words', () => {
    expect(heldTogether('il pont', []).together).toBe(0);
    expect(held([]).together).toBe(0);
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

  it('are never ruled out by their sketches', () => {
    const said = agency.split(' ');
    const texts = Array.from({ length: 400 }, (_, n) => {
      const [from, length] = [(n * 3) % said.length, 4 + (n % 60)];
      const run = Array.from({ length }, (_, i) => said[(from + i) % said.length]);
      return run.toSpliced(n % length, n % 3, `nuova ${n}`).join(' ');
    });
    const all = [...texts, ''].map((text) => wordRuns(text));
    const sketches = all.map((runs) => runSketch(runs));
    let same = 0;
    for (const [n, runs] of all.entries()) {
      for (const [m, others] of all.entries()) {
        if (!sameRuns(runs, others)) continue;
        same += 1;
        expect(mayBeSame(sketches[n] ?? new Uint32Array(), sketches[m] ?? new Uint32Array())).toBe(true);
      }
    }
    expect(same).toBeGreaterThan(1_000);
  });

  it('nearly all pairs of different texts are ruled out by', () => {
    const texts = Array.from({ length: 60 }, (_, n) =>
      Array.from({ length: 60 + n * 3 }, (_, i) => `parola${(i * i * 7 + n * 13 + i * n) % 900}`).join(' '),
    );
    const sketches = texts.map((text) => runSketch(wordRuns(text)));
    const left = sketches.flatMap((one, n) => sketches.slice(n + 1).filter((other) => mayBeSame(one, other)));
    expect(left.length).toBeLessThan(60);
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
