import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/chat/conversation.js';
import { understand } from '../../src/chat/follow-up.js';

const bridge: Turn = {
  question: 'Quando riapre il Ponte Vecchio?',
  understoodAs: 'Quando riapre il Ponte Vecchio?',
  articleIds: ['bridge'],
  quotes: ['Il Ponte Vecchio ha riaperto alle 9, ma soltanto ai pedoni, ha detto Starmer.'],
};
const ferry: Turn = {
  question: 'How long does the electric ferry to Scavola take?',
  understoodAs: 'How long does the electric ferry to Scavola take?',
  articleIds: ['ferry'],
  quotes: ['The crossing will take 22 minutes.'],
};

const museum: Turn = {
  question: 'Wann öffnet das Uhrenmuseum in Birkenau wieder?',
  understoodAs: 'Wann öffnet das Uhrenmuseum in Birkenau wieder?',
  articleIds: ['museum'],
  quotes: ['Das Uhrenmuseum öffnet am 9. Mai wieder.'],
};
const strike: Turn = {
  question: 'Quand commence la grève des ferries à Brévan ?',
  understoodAs: 'Quand commence la grève des ferries à Brévan ?',
  articleIds: ['strike'],
  quotes: ['La grève commence le 3 juin, a dit Élise Morand.'],
};
const dam: Turn = {
  question: '¿Cuándo terminan las obras de la presa de Valdoro?',
  understoodAs: '¿Cuándo terminan las obras de la presa de Valdoro?',
  articleIds: ['dam'],
  quotes: ['Las obras de la presa terminan en octubre.'],
};
const school: Turn = {
  question: 'Quando abre a nova escola de Vilarim?',
  understoodAs: 'Quando abre a nova escola de Vilarim?',
  articleIds: ['school'],
  quotes: ['A escola de Vilarim abre em setembro.'],
};

describe('understand', () => {
  it.each([
    ['E quando?', bridge],
    ['E alle auto?', bridge],
    ['chi lo ha detto?', bridge],
    ['perché?', bridge],
    ['e secondo Starmer?', bridge],
    ['Quanti erano a bordo?', bridge],
    ['e l’altro?', bridge],
    ['And in Italy?', ferry],
    ['why?', ferry],
    ['what about the other one?', ferry],
    ['Who built it?', ferry],
    ['for what?', ferry],
    ['Und wo?', museum],
    ['Was ist mit dem anderen?', museum],
    ['Wer hat es gebaut?', museum],
    ['warum?', museum],
    ['Et pourquoi ?', strike],
    ['Qui l’a dit ?', strike],
    ['Et selon Morand ?', strike],
    ['Combien de temps va-t-elle durer ?', strike],
    ['¿Y cuánto cuestan?', dam],
    ['¿Quién lo ha dicho?', dam],
    ['¿por qué?', dam],
    ['¿Y la otra?', dam],
    ['E quanto custou?', school],
    ['Quem disse isso?', school],
    ['porquê?', school],
  ])('reads %s together with what was asked before', (question, before) => {
    const understood = understand(question, [before]);
    expect(understood.text).toBe(`${question} (${before.question})`);
    expect(understood.asked).toBe(question);
    expect(understood.leanTowards).toEqual(before.articleIds);
  });

  it.each([
    ['Altra cosa: chi ha aperto il primo ristorante?', bridge],
    ['Nel crollo del dormitorio femminile in Turchia quante ragazze hanno perso la vita?', bridge],
    ['By how much will Antarctic sea ice shrink in 40 years?', ferry],
    ['Which film won the Golden Lion at Venice last September?', ferry],
    ['Welcher Verein hat gestern Abend das Pokalfinale in Gelsental gewonnen?', museum],
    ['Etwas anderes: Wer leitet die Feuerwehr?', museum],
    ['Combien de voyageurs ont pris le nouveau tramway de Rocheval ?', strike],
    ['Autre chose : qui dirige la banque centrale ?', strike],
    ['¿Cuántos aficionados asistieron al partido inaugural del torneo juvenil?', dam],
    ['Otra pregunta: ¿quién ganó las elecciones?', dam],
    ['Quantos turistas visitaram os museus municipais durante a primavera?', school],
    ['Outra coisa: quem ganhou o campeonato?', school],
  ])('lets %s stand alone', (question, before) => {
    expect(understand(question, [before])).toMatchObject({ text: question, leanTowards: [] });
  });

  it('takes a question for what it is when nothing was said before', () => {
    expect(understand('  E quando? ', [])).toEqual({
      text: 'E quando?',
      asked: 'E quando?',
      language: 'it',
      leanTowards: [],
    });
  });

  it('carries the question that stood alone through several follow-ups', () => {
    const second: Turn = {
      question: 'E alle auto?',
      understoodAs: 'E alle auto? (Quando riapre il Ponte Vecchio?)',
      articleIds: ['cars'],
      quotes: [],
    };
    const understood = understand('perché?', [bridge, second]);
    expect(understood.text).toBe('perché? (E alle auto? Quando riapre il Ponte Vecchio?)');
    expect(understood.leanTowards).toEqual(['cars', 'bridge']);
  });

  it('carries no refused question into one that does not point back to it', () => {
    const refused: Turn = { ...bridge, articleIds: [], quotes: [] };
    const publisher = 'Qual è l’indirizzo dell’editore?';
    expect(understand(publisher, [bridge, refused]).text).toBe(publisher);
    expect(understand(publisher, [bridge]).text).toContain(bridge.question);
    expect(understand('E quando?', [refused]).text).toContain(refused.question);
  });

  it('does not take the verb "è" for the conjunction "e"', () => {
    expect(
      understand('È aumentato il prezzo del biglietto ferroviario regionale?', [bridge]).text,
    ).not.toContain('(');
  });

  it('keeps the language of the conversation where a follow-up speaks none', () => {
    expect(understand('Starmer?', [ferry]).language).toBe('en');
  });
});
