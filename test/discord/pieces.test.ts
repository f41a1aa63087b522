import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentFault } from '../../src/discord/attachments.js';
import { actions, customId, parseCustomId } from '../../src/discord/custom-id.js';
import { discordDay } from '../../src/discord/dates.js';
import { cutText, pagesOf } from '../../src/discord/limits.js';
import {
  cutMarkdown,
  emphasized,
  link,
  safeLine,
  safeLines,
  safeLink,
  safeStart,
} from '../../src/discord/safe-text.js';
import { sameDefinitions } from '../../src/discord/same-definitions.js';
import { sinceDay } from '../../src/discord/since.js';
import { english } from '../../src/discord/texts/english.js';

describe('custom ids', () => {
  it('come back as they went, and fit', () => {
    for (const action of actions) {
      const id = customId(action, 'AbCd-_0123456789', 9999, 9999);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(parseCustomId(id)).toEqual({ action, id: 'AbCd-_0123456789', a: 9999, b: 9999 });
    }
  });

  it('of other versions are old, and of others nothing', () => {
    expect(parseCustomId('e0:sources:abc')).toBe('old');
    expect(parseCustomId('e1:unknown:abc')).toBe('old');
    expect(parseCustomId('e1:sources:a b')).toBe('old');
    expect(parseCustomId('something')).toBeNull();
  });

  it('are read without surprise, whatever they are', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseCustomId(text)));
  });
});

describe('text', () => {
  it('is cut within a limit, at a word, never inside a character', () => {
    expect(cutText('one two three', 9)).toBe('one two…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const cut = cutText(text, limit);
        return cut.length <= limit && !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(cut);
      }),
    );
  });

  it('is paged without losing a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}[.!]?$/)),
        fc.integer({ min: 20, max: 90 }),
        (words, limit) => {
          const pages = pagesOf(words.join(' '), limit);
          return (
            pages.every((page) => page.length <= limit) && pages.join(' ').trim() === words.join(' ').trim()
          );
        },
      ),
    );
  });

  it.each([
    ['@everyone', '\\@everyone'],
    ['<@&1>', '\\<\\@&1\\>'],
    ['[x](https://y.example)', '\\[x\\](https\\://y.example)'],
    ['# head', '\\# head'],
    ['1. one', '1\\. one'],
    ['a\u202Eb\u200Bc', 'abc'],
    ['join discord.gg/abc now', 'join discord\\.gg/abc now'],
    ['\u001b[31mred', 'red'],
  ])('%j is shown as it is written', (text, safe) => {
    expect(safeLine(text)).toBe(safe);
  });
});

it.each([
  ['https://a.example/x (1)', 'https://a.example/x%20%281%29'],
  ['https://a.example/#**', 'https://a.example/#%2A%2A'],
  ['https://a.example/~a~~b#:~:text=c', 'https://a.example/~a%7E%7Eb#:~:text=c'],
  ['https://a.example/@everyone', 'https://a.example/%40everyone'],
  ['https://discord.com/invite/abc', null],
  ['https://discord.gg/abc', null],
  ['https://discord.com/blog', 'https://discord.com/blog'],
  ['javascript:alert(1)', null],
  ['https://user:secret@a.example/', null],
  [`https://a.example/#${'x'.repeat(2000)}`, 'https://a.example/'],
  [`https://a.example/${'x'.repeat(2000)}`, null],
  ['not an address', null],
])('links to %s', (address, safe) => {
  expect(safeLink(address)).toBe(safe);
});

it('no words are a dash: bold of nothing would be stars, a link of nothing brackets', () => {
  expect(emphasized(safeLine('\u200b'), '**')).toBe('—');
  expect(link(safeLine('\u3164'), 'https://a.example/')).toBe('[—](https://a.example/)');
});

describe('markdown is cut', () => {
  it.each([
    ['one line\nanother [link](https://a.example)', 20, 'one line\n…'],
    ['a [link of words](https://a.example/long) there', 30, 'a …'],
    ['a **bold thing** and **another bold one**', 38, 'a **bold thing** and another bold…'],
    ['a \\*\\*\\*\\*\\*', 8, 'a \\*\\*…'],
    ['short', 30, 'short'],
  ])('%j at %i characters', (text, limit, cut) => {
    expect(cutMarkdown(text, limit)).toBe(cut);
  });

  it('into pages none of which begins with what only a line may', () => {
    const text = safeLines(`${'word '.repeat(700)}# no heading`);
    const [, second = ''] = pagesOf(text, text.indexOf('# no'));
    expect(second).toBe('# no heading');
    expect(safeStart(second)).toBe('\\# no heading');
  });
});

it('puts a day at noon, so that it is that day nearly everywhere', () => {
  expect(discordDay('2026-03-12')).toBe(`<t:${Date.UTC(2026, 2, 12, 12) / 1000}:D>`);
  expect(discordDay('soon')).toBeNull();
});

it.each([
  ['2026-01-31', '2026-01-31'],
  ['7d', '2026-03-05'],
  ['2026-02-30', null],
  ['yesterday', null],
])('understands since %s', (text, day) => {
  expect(sinceDay(text, Date.UTC(2026, 2, 12))).toBe(day);
});

it('knows Discord’s copy of a definition for the same, and a changed one for changed', () => {
  const ours = [
    { name: 'ask', type: 1, description: 'Ask', name_localizations: { it: 'chiedi' }, options: [] },
  ];
  const theirs = [
    {
      ...ours[0],
      id: '1',
      version: '2',
      nsfw: false,
      default_member_permissions: null,
      description_localizations: null,
    },
  ];
  expect(sameDefinitions(ours, theirs)).toBe(true);
  expect(sameDefinitions([{ ...ours[0], description: 'Other' }], theirs)).toBe(false);
  expect(sameDefinitions([...ours, ...ours], theirs)).toBe(false);
  expect(sameDefinitions(ours, 'nonsense')).toBe(false);
});

it.each([
  ['page.txt', 'text/plain', 10, 'https://cdn.discordapp.com/a/page.txt', undefined],
  ['page.exe', 'text/plain', 10, 'https://cdn.discordapp.com/a/page.exe', english.fileType],
  ['page.html', 'image/png', 10, 'https://cdn.discordapp.com/a/page.html', english.fileType],
  ['page.txt', null, 11 * 1024 * 1024, 'https://cdn.discordapp.com/a/page.txt', english.fileSize(10)],
  ['page.txt', null, 10, 'https://cdn.discordapp.com.evil.example/page.txt', english.fileHost],
  ['page.txt', null, 10, 'http://cdn.discordapp.com/page.txt', english.fileHost],
  ['page.txt', null, 10, 'http://169.254.169.254/page.txt', english.fileHost],
])('judges %s (%s, %i bytes, %s) before it is downloaded', (name, contentType, size, url, said) => {
  const fault = attachmentFault({ id: '1', name, contentType, size, url }, 'https://discord.com/api');
  expect(fault?.(english)).toBe(said);
});
