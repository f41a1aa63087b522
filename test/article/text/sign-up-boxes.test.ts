import { expect, test } from 'vitest';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { signUpBoxes } from '../../../src/article/text/sign-up-boxes.js';
import { textLines } from '../../../src/article/text/text-lines.js';

const PARAGRAPH =
  'La giunta ha approvato lunedì il progetto del ponte sul Lume, che costa 1,8 milioni di euro, e i lavori cominciano ora.';
const LONGER = `${PARAGRAPH} Saranno finiti in due anni.`;
const PRAISE = 'Il meglio della settimana, ogni venerdì mattina nella tua casella di posta.';

test('a box is a title, praise and a control to sign up', () => {
  expect(boxes([PARAGRAPH, 'La settimana del Lume', PRAISE, 'Iscriviti', PARAGRAPH])).toEqual([1, 2, 3]);
});

test('a heading is no title of the box below its paragraph', () => {
  expect(boxes([PARAGRAPH, 'Il costo', LONGER, 'Iscriviti', PARAGRAPH])).toEqual([]);
  expect(boxes([PARAGRAPH, 'Il costo', LONGER, 'La settimana', PRAISE, 'Iscriviti'])).toEqual([3, 4, 5]);
});

function boxes(lines: string[]): number[] {
  return [...signUpBoxes(lineTraits(textLines(lines.join('\n\n'))))];
}
