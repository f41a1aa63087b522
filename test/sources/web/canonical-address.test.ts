import { describe, expect, it } from 'vitest';
import {
  believedCanonical,
  canonicalAddress,
  claimedCanonical,
} from '../../../src/sources/web/canonical-address.js';

describe('canonicalAddress', () => {
  it.each([
    ['https://paper.example/a/?utm_source=x&id=7&fbclid=y#part', 'https://paper.example/a?id=7'],
    ['https://paper.example/a?b=2&a=1', 'https://paper.example/a?a=1&b=2'],
    ['https://paper.example/a/amp/', 'https://paper.example/a'],
    ['https://paper.example/a.amp.html', 'https://paper.example/a.html'],
    ['https://amp.paper.example/a', 'https://www.paper.example/a'],
    ['https://PAPER.example:443/a', 'https://paper.example/a'],
    ['https://paper.example/camp/ref', 'https://paper.example/camp/ref'],
  ])('%s is %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
    expect(canonicalAddress(canonical)).toBe(canonical);
  });
});

describe('believedCanonical', () => {
  const fetched = 'https://www.paper.example/a?utm_source=x';
  it.each([
    ['/b', 'https://www.paper.example/b'],
    ['https://paper.example/b', 'https://paper.example/b'],
    ['https://m.paper.example/b', 'https://m.paper.example/b'],
    // Anybody may claim to be somebody else's article, or the whole paper.
    ['https://other.example/b', 'https://www.paper.example/a'],
    ['https://www.paper.example/', 'https://www.paper.example/a'],
    ['javascript:alert(1)', 'https://www.paper.example/a'],
    [null, 'https://www.paper.example/a'],
  ])('of a page that claims %s is %s', (claimed, believed) => {
    expect(believedCanonical(fetched, claimed)).toBe(believed);
  });
});

describe('claimedCanonical', () => {
  it.each([
    ['<link rel="canonical" href="/a?x=1&amp;y=2">', '/a?x=1&y=2'],
    ["<LINK href='/a' rel='canonical' />", '/a'],
    ['<link rel=canonical href=/a>', '/a'],
    ['<link rel="stylesheet" href="/canonical.css">', null],
    ['<p>no link</p>', null],
    [`<link ${'x'.repeat(100_000)}`, null],
  ])('reads %s', (html, claimed) => {
    expect(claimedCanonical(html)).toBe(claimed);
  });
});
