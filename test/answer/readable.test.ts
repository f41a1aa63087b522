import { describe, expect, it } from 'vitest';
import { isReadable } from '../../src/answer/readable.js';

describe('isReadable', () => {
  it.each([
    ['Il ponte è aperto.', 'When does it open?', 'Aperto il ponte', true],
    ['Разом ми будуємо міст. pic.example/1', 'When does it open?', 'Aperto il ponte', false],
    ['Разом ми будуємо міст.', 'Коли відкриють міст?', 'Aperto il ponte', true],
    ['Разом ми будуємо міст.', 'When does it open?', 'Міст відкрито', true],
    ['The bridge is open.', 'Коли відкриють міст?', 'Міст відкрито', true],
    ['橋は開いた。', 'When does it open?', 'Aperto il ponte', false],
    ['Разом міст. pic.example.com/PY673mHTWP — Ada P. (@adaprova) 2026', 'Chi?', 'Aperto il ponte', false],
    ['12:30, 4 %', 'When does it open?', 'Aperto il ponte', true],
    ['Il sindaco Волков è arrivato ieri a Borgo.', 'Chi è arrivato?', 'Aperto il ponte', true],
  ])('%s asked with %s under %s: %s', (sentence, question, headline, readable) => {
    expect(isReadable(sentence, question, headline)).toBe(readable);
  });
});
