import { describe, expect, it } from 'vitest';
import { decodeText, isBinary } from '../../src/sources/decode-text.js';

const bytes = (...values: number[]) => new Uint8Array(values);
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];

describe('decodeText', () => {
  it.each([
    ['UTF-8', bytes(0x63, 0xc3, 0xa8), 'cè'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0xe8, 0x00), 'è'],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x00, 0xe8), 'è'],
    ['windows-1252', bytes(0x93, 0xe8, 0x94), '“è”'],
    [
      'a declared charset',
      new Uint8Array([...ascii('<meta charset="iso-8859-2">'), 0xb3]),
      '<meta charset="iso-8859-2">ł',
    ],
    [
      'a charset nobody knows',
      new Uint8Array([...ascii('<meta charset="klingon">'), 0xe8]),
      '<meta charset="klingon">è',
    ],
  ])('%s', (_, given, text) => {
    expect(decodeText(given)).toBe(text);
  });
});

describe('isBinary', () => {
  it('is a NUL byte, but not in UTF-16', () => {
    expect(isBinary(bytes(1, 0, 2))).toBe(true);
    expect(isBinary(bytes(0xff, 0xfe, 0xe8, 0x00))).toBe(false);
    expect(isBinary(bytes(0xc3, 0xa8))).toBe(false);
  });
});
