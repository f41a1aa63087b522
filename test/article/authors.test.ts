import { expect, test } from 'vitest';
import { authorNames, readByline } from '../../src/article/authors.js';

test.each([
  ['by Marco Viscomi', ['Marco Viscomi']],
  ['di Viviana Mazza e Gian Luca De Rossi', ['Viviana Mazza', 'Gian Luca De Rossi']],
  ['Von Anna Berg, Jan van der Veen und Lea Fink', ['Anna Berg', 'Jan van der Veen', 'Lea Fink']],
  ['Por Miguel A. Herrera', ['Miguel A. Herrera']],
  ['By John Smith, corrispondente da Roma', ['John Smith']],
  ['By Jane Doe jane@example.org', ['Jane Doe']],
  ['di più', []],
  ['Di Maio non ci sta', []],
  ['By the time they arrived it was over', []],
  ['Marco Viscomi', []],
  ['【山本花子】', ['山本花子']],
  ['【山本さくら】', ['山本さくら']],
  ['【一覧で見る】', []],
  ['【週刊コラム】', []],
])('the byline %s names %j', (line, names) => {
  expect(readByline(line)).toEqual(names);
});

test.each([
  ['By Jane Doe and John Smith', ['Jane Doe', 'John Smith']],
  ['Jane Doe (Berlin), @janedoe', ['Jane Doe']],
  ['松岡大地', ['松岡大地']],
  ['https://example.org/authors/7', []],
])('the author field %s names %j', (text, names) => {
  expect(authorNames(text)).toEqual(names);
});
