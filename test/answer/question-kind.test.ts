import { describe, expect, it } from 'vitest';
import { mayHold } from '../../src/answer/asked-kind.js';
import { questionKind } from '../../src/answer/questions/question-kind.js';

describe('questionKind', () => {
  it.each([
    ['it', 'Chi guiderà il monitoraggio?', 'who'],
    ['it', 'Quando apre la biblioteca?', 'when'],
    ['it', 'A che ora è arrivato l’allarme?', 'when'],
    ['it', 'Dov’è caduto l’aereo?', 'where'],
    ['it', 'In che città è nato?', 'where'],
    ['it', 'Quanti paesi ne fanno parte?', 'how-many'],
    ['it', 'Quanto è costato il restauro?', 'money'],
    ['it', 'Che percentuale di royalty pagano?', 'percent'],
    ['it', 'Quanti anni ha il portiere?', 'duration'],
    ['it', 'Quanto è profondo il relitto?', 'measure'],
    ['it', 'Perché è stato chiuso il ponte?', 'why'],
    ['it', 'Che cosa ha detto il sindaco?', 'said'],
    ['it', 'Che cos’è la Coalizione?', 'definition'],
    ['it', 'Come si arriva allo stadio?', 'how'],
    ['it', 'È vero che il ponte ha riaperto?', 'yes-no'],
    ['en', 'Who built it?', 'who'],
    ['en', 'When does it open?', 'when'],
    ['en', 'Which city hosts the games?', 'where'],
    ['en', 'How many passengers were on board?', 'how-many'],
    ['en', 'How much did Adobe pay for it?', 'money'],
    ['en', 'How old was the captain?', 'duration'],
    ['en', 'How deep is the wreck?', 'measure'],
    ['en', 'Why did he leave?', 'why'],
    ['en', 'What did the mayor say?', 'said'],
    ['en', 'Is the bridge open?', 'yes-no'],
    ['fr', 'Combien de personnes ont été évacuées ?', 'how-many'],
    ['de', 'Wann wurde die Brücke geschlossen?', 'when'],
    ['es', '¿Quién ganó la carrera?', 'who'],
    ['pt', 'Onde caiu o avião?', 'where'],
    [null, 'Quando?', 'when'],
    ['it', 'Aggiornamenti sul porto', 'what'],
  ])('%s: %s', (language, question, kind) => {
    expect(questionKind(question, language)).toBe(kind);
  });
});

describe('mayHold', () => {
  it.each([
    ['money', 'it', 'Il biglietto è gratis.', true],
    ['money', 'en', 'The deal is worth $3 billion.', true],
    ['money', 'it', 'Costerà 12 euro a testa.', true],
    ['money', 'it', 'Il presidente francese ha parlato di libertà al centro congressi.', false],
    ['money', 'en', 'Freedom is centrally pounded by the French.', false],
    ['percent', 'it', 'Un terzo degli elettori ha votato.', true],
    ['percent', 'it', 'Hanno votato in 300.', false],
    ['percent', 'en', 'Two thirds of them stayed.', true],
    ['percent', 'it', 'Uno su tre è rimasto.', true],
    ['percent', 'de', 'Ein Drittel blieb.', true],
    ['money', 'ru', 'Это дорого.', true],
    ['money', null, 'Costa molto.', true],
    ['who', 'it', 'Piove.', true],
  ] as const)('%s, %s: “%s” %s', (kind, language, text, expected) => {
    expect(mayHold(kind, text, language)).toBe(expected);
  });
});
