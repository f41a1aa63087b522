import { expect, test } from 'vitest';
import { headingCompany } from '../../../src/article/text/heading-company.js';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { textLines } from '../../../src/article/text/text-lines.js';

const LINES = ['Wie teuer wird es?', 'Wer zahlt?', 'Wann wird gebaut?', 'Der Plan', 'DER PLAN'];

test('a question is at home among questions, and another form is the odd one out', () => {
  const company = headingCompany(traitsOf(LINES), [0, 1, 2]);
  expect(company(0)).toEqual({ alike: 1, odd: false, questions: 1 });
  expect(company(3)).toEqual({ alike: 0, odd: true, questions: 1 });
});

test('a line does not count for its own company', () => {
  const company = headingCompany(traitsOf(LINES), [0, 3, 4]);
  expect(company(0)).toEqual({ alike: 0, odd: true, questions: 0 });
  expect(headingCompany(traitsOf(LINES), [3])(3)).toEqual({ alike: 0.5, odd: false, questions: 0 });
});

function traitsOf(lines: string[]) {
  return lineTraits(textLines(lines.join('\n\n')));
}
