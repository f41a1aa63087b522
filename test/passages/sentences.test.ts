import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageSettings, wordCount } from '../../src/passages/passage-settings.js';
import { splitSentences } from '../../src/passages/sentences.js';

/** Each row: language, and the sentences that the row joined by spaces must be split into. */
const rows: [string | null, ...string[]][] = [
  ['it', "L'art. 5 della legge n. 243 è in vigore.", 'Il dott. Rossi lo ha letto.'],
  ['it', 'Lo prevede la legge n. 243 Berlino.', 'Poi basta.'],
  ['it', 'Il sig. G. Verdi e il prof. Bianchi arrivano alle 15.', 'La seduta dura 3.5 ore.'],
  ['it', "Lo ha detto l'on. Neri alla S.p.A. del porto.", 'Le strade sono chiuse.'],
  ['it', 'Pane, latte, ecc. Il resto manca.'.slice(0, 17), 'Il resto manca.'],
  ['it', 'Il conto del 2025 è chiuso nel 2026.', 'Nessuno protesta.'],
  ['it', '«Basta!» ha detto il sindaco.', 'Poi è uscito.'],
  ['it', 'Ha chiesto: «Perché? Non lo so».', 'Nessuno ha risposto.'],
  ['it', 'Disse "Vado via."', 'Poi uscì.'],
  ['it', 'Non so… Forse domani.'.slice(0, 7), 'Forse domani.'],
  ['it', 'Ma... forse no.', 'Vedremo.'],
  ['it', 'Fine della storia.[1]', 'Comincia il resto.'],
  ['it', '1. Cessate il fuoco.', '2. Scambio dei prigionieri.'],
  ['it', 'La vitamina B. La prova è qui.'.slice(0, 14), 'La prova è qui.'],
  ['it', 'Parla Ignazio B. La Rocca.', 'È finita.'],
  ['it', 'Il ponte è stato aperto (lo dice il Comune. Noi ci crediamo).', 'Vedremo.'],
  ['en', 'Mr. J. D. Vance met Dr. Smith on Jan. 6 at No. 10.', 'They talked.'],
  ['en', 'He lives in the U.S. The capital is elsewhere.'.slice(0, 20), 'The capital is elsewhere.'],
  ['en', 'The U.S. Senate voted at 5 p.m. on Monday.', 'It passed 51.5 to 48.5.'],
  ['en', 'The lights are on.', 'Nobody said no.', 'We left.'],
  ['en', 'Acme Inc. Chairman Bob Lee left.', 'It rained.'],
  ['en', '“Stop. Now,” she said.', 'He stopped.'],
  [
    'en',
    'It opens at 11:37 a.m. ET. Sens. Baldwin and Lee agree.'.slice(0, 26),
    'Sens. Baldwin and Lee agree.',
  ],
  ['it', 'Il furto è stato denunciato — S. A.'],
  ['de', 'Am 6. Januar kam er auf den 3. Platz.', 'Er ging.'],
  ['de', 'Das kostet z. B. 5 Mio. Euro, sagt Dr. Müller.', 'Mehr nicht.'],
  ['fr', 'M. Le Goff a dit : « Oui, c’est fini. »', 'Il est parti.'],
  ['fr', 'Le 1er janv. 2026, av. J.-C. ou non.', 'Mme Petit rit.'],
  ['es', '¿Quién viene?', 'El Sr. Gómez, de EE.UU. y nadie más.'],
  ['pt', 'O Sr. Silva pagou cerca de R$ 3,5 mil.', 'Nada mais.'],
  ['zz', 'Uno due tre.', 'Quattro.'],
  [null, 'The dott. Rossi e Mr. Smith.', 'Fine.'],
];

describe('splitSentences', () => {
  it.each(rows)('%s: %s', (language, ...sentences) => {
    const paragraph = sentences.join(' ');
    const found = splitSentences(paragraph, language).map(({ start, end }) => paragraph.slice(start, end));
    expect(found).toEqual(sentences);
  });

  it('gives none for an empty paragraph', () => {
    expect(splitSentences('', 'it')).toEqual([]);
    expect(splitSentences('  \u00a0 ', 'it')).toEqual([]);
  });

  it('cuts a text without full stops at clauses and spaces, never in a word', () => {
    const paragraph = Array.from({ length: 1500 }, (_, i) => `parola${i}${i % 40 === 39 ? ';' : ''}`).join(
      ' ',
    );
    const found = splitSentences(paragraph, 'it').map(({ start, end }) => paragraph.slice(start, end));
    expect(found.join(' ')).toBe(paragraph);
    expect(found.every((piece) => wordCount(piece) <= passageSettings.maxWords)).toBe(true);
    expect(found.slice(0, -1).every((piece) => piece.endsWith(';'))).toBe(true);
  });

  it('bounds 10,000 characters without a space, never inside a surrogate pair', () => {
    for (const paragraph of ['x'.repeat(10_000), `a${'😀'.repeat(5_000)}`]) {
      const found = splitSentences(paragraph, null).map(({ start, end }) => paragraph.slice(start, end));
      expect(found.join('')).toBe(paragraph);
      expect(found.every((piece) => encodeURIComponent(piece) !== '' && piece.length <= 3_200)).toBe(true);
    }
  });

  it('reads a paragraph of a million characters in seconds', () => {
    const paragraph = 'Il consiglio ha deciso di andare avanti. '.repeat(25_000).trim();
    expect(splitSentences(paragraph, 'it')).toHaveLength(25_000);
  }, 10_000);

  it('loses nothing and repeats nothing, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '! ',
        '?',
        '… ',
        '... ',
        '«',
        '» ',
        '"',
        ' (',
        ') ',
        'art. ',
        'U.S. ',
        '6. ',
        'A',
        '\u00a0',
        '[1] ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[A-Za-zàé]{1,9} $/),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('it', 'en', 'de', null),
        (pieces, language) => {
          const paragraph = pieces.join('');
          const spans = splitSentences(paragraph, language);
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(paragraph.slice(last, start).trim()).toBe('');
            last = end;
          }
          expect(paragraph.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});
