import { describe, expect, it } from 'vitest';
import { cleanText, stripInvisible } from '../../src/article/clean-text.js';

describe('cleanText', () => {
  it.each([
    ['white space of all kinds', ' a\u00a0b\t\r\nc\u2028d\u3000e ', 'a b c d e'],
    ['decomposed letters', 'perche\u0301', 'perché'],
    ['control characters', 'a\u0000b\u0007c\u009f', 'abc'],
    ['terminal commands', '\u001b[31mred\u001b[0m \u001b]8;;http://x\u0007link', 'red link'],
    ['bidirectional controls', 'a\u202eb\u2066c\u200f', 'abc'],
    ['soft hyphens and zero-width spaces', 'co\u00adro\u200b gran\u2060de\ufeff', 'coro grande'],
    ['lone surrogates', 'a\ud800b', 'ab'],
    ['words spelt in tags, and Hangul fillers', 'a\u{e0062}\u{e0061}\u3164b', 'ab'],
    ['joiners between Latin letters', 'a\u200db', 'ab'],
  ])('folds or strips %s', (_, given, wanted) => expect(cleanText(given)).toBe(wanted));

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['the flag of a region', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a family of emoji', '👨\u200d👩\u200d👧'],
  ])('keeps the joiners and tags of %s', (_, text) => expect(cleanText(text)).toBe(text));
});

describe('stripInvisible', () => {
  it('keeps line breaks', () => expect(stripInvisible('a\u200b\r\nb\tc')).toBe('a\r\nb\tc'));
});
