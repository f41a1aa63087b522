import { expect, test } from 'vitest';
import { furnitureOf, isCredit, tagsOf } from '../../src/article/boilerplate.js';

test.each([
  ['Condividi', 'share'],
  ['Share on Facebook', 'share'],
  ['Leggi anche: il piano del porto', 'read-also'],
  ['Iscriviti alla newsletter', 'subscribe'],
  ['Login to your account below', 'login'],
  ['Tags: porto, sindaco', 'tags'],
  ['12 commenti', 'counter'],
  ['Articoli recenti', 'recent'],
  ['Il sindaco ha firmato ieri il piano del porto.', null],
])('%s is %s', (line, kind) => {
  expect(furnitureOf(line)).toBe(kind);
});

test.each([
  ['Il porto di notte | EPA/ANNA ROSSI', true],
  ['La sindaca | Shutterstock – agenzia', true],
  ['Steve Rossi / Ansa-esempio', true],
  ['Die Halle brennt. © dpa | Jan Fink', true],
  ['Foto: Anna Rossi', true],
  ['Il sindaco ha firmato ieri il piano del porto.', false],
  ['Secondo la Reuters, il piano vale 35 milioni e sarà votato in aprile dal consiglio.', false],
])('%s is a credit: %s', (line, expected) => {
  expect(isCredit(line)).toBe(expected);
});

test('tags that lost their spaces are cut where a capital follows', () => {
  expect(tagsOf('Tags: Anna RossiPortoVento forte')).toEqual(['Anna Rossi', 'Porto', 'Vento forte']);
});
