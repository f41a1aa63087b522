import { expect, test } from 'vitest';
import { copyrightHolder, outletFromLines } from '../../src/article/outlet.js';

test.each([
  [
    '© 2026 Gazzetta di Prova – Editrice Esempio - Testata registrata al tribunale n° 1/2012',
    'Gazzetta di Prova',
  ],
  ['Copyright 2024 The Example. All rights reserved.', 'The Example'],
  ['Beispielblatt GmbH © 2024', 'Beispielblatt'],
  ['© Esempio Ediciones, SLU Todos los derechos reservados.', 'Esempio Ediciones'],
  ['© RIPRODUZIONE RISERVATA', null],
  ['All rights reserved', null],
])('%s belongs to %s', (line, outlet) => {
  expect(copyrightHolder(line)).toBe(outlet);
});

test('a holder in two footers wins over a photograph', () => {
  const lines = [
    'Piazza vuota © Foto Rossi',
    'text',
    '© 2026 Gazzetta – Editrice',
    'menu',
    '© 2026 Gazzetta – Editrice',
  ];
  expect(outletFromLines(lines)).toBe('Gazzetta');
});
