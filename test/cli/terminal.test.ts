import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.js';

afterEach(() => vi.unstubAllEnvs());

function open(columns: number, plain = false) {
  vi.stubEnv('FORCE_HYPERLINK', '1');
  const output = Object.assign(new PassThrough(), { isTTY: true, columns }) as unknown as WriteStream;
  return { output, terminal: openTerminal({ isTTY: true } as ReadStream, output, output, plain) };
}

describe('openTerminal', () => {
  it.each([
    [60, 60],
    [300, 120],
    [0, 80],
  ])('breaks the lines of a terminal of %i columns at %i', (columns, expected) => {
    expect(open(columns).terminal.columns).toBe(expected);
  });

  it('follows a window that changes its size', () => {
    const { output, terminal } = open(100);
    output.columns = 50;
    expect(terminal.columns).toBe(50);
  });

  it.each([
    ['https://x.example/a%20b', 'https://x.example/a%20b'],
    ['https://x.example/100%', 'https://x.example/100%'],
    ['https://x.example/\u001b]0;owned\u0007', 'https://x.example/%1B]0;owned%07'],
    ['https://x.example/è\ud800', 'https://x.example/%C3%A8%EF%BF%BD'],
  ])('links to %j without an escape sequence in the address', (url, expected) => {
    expect(open(80).terminal.link('here', url)).toBe(`\u001b]8;;${expected}\u0007here\u001b]8;;\u0007`);
  });

  it('links nowhere where no links are wanted', () => {
    expect(open(80, true).terminal.link('here', 'https://x.example')).toBe('here');
  });
});
