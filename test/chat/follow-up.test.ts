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

  it('does not take the verb "è" for the conjunction "e"', () => {
    expect(
      understand('È aumentato il prezzo del biglietto ferroviario regionale?', [bridge]).text,
    ).not.toContain('(');
  });

  it('keeps the language of the conversation where a follow-up speaks none', () => {
    expect(understand('Starmer?', [ferry]).language).toBe('en');
  });
});
