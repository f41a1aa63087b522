import { createInterface, type Interface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { SingleBar } from 'cli-progress';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { spoken, TimeLeft } from './time-left.js';

type Style = Parameters<typeof styleText>[0];

/** Results go to standard output, everything else to standard error; colours and links only where they show. */
export interface Terminal {
  /** Whether a person types at the prompt. */
  interactive: boolean;
  /** Where lines break: nowhere when the output goes to a file or a program. */
  columns: number;
  /** A result, on standard output. */
  print(text: string): void;
  /** Anything else, on standard error. */
  tell(text: string): void;
  json(value: unknown): void;
  style(format: Style, text: string): string;
  /** A clickable text where the terminal can, else the text alone. */
  link(text: string, url: string | null): string;
  /** A bar on standard error, only where a person watches. */
  progress(label: string): Progress;
  /** The lines of standard input, with editing and history where a person types. */
  readLines(): Interface;
}

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

const usualColumns = 80;
/** Wider lines are hard to read. */
const widestLine = 120;

/** The terminal on these streams; `plain` asks for no colours and no links. */
export function openTerminal(
  input: ReadStream,
  output: WriteStream,
  errors: WriteStream,
  plain: boolean,
): Terminal {
  const coloured = output.isTTY === true && !plain;
  const clickable = coloured && createSupportsHyperlinks(output);
  const interactive = input.isTTY === true && output.isTTY === true;
  return {
    interactive,
    // A window may change its size, and a terminal that does not tell says 0.
    get columns() {
      return output.isTTY === true
        ? Math.min(output.columns || usualColumns, widestLine)
        : Number.POSITIVE_INFINITY;
    },
    print: (text) => void output.write(`${text}\n`),
    tell: (text) => void errors.write(`${text}\n`),
    json: (value) => void output.write(`${JSON.stringify(value)}\n`),
    style: (format, text) => (coloured ? styleText(format, text, { validateStream: false }) : text),
    link: (text, url) =>
      clickable && url ? `\u001b]8;;${printable(url)}\u0007${text}\u001b]8;;\u0007` : text,
    progress: (label) => (errors.isTTY === true ? bar(label, errors) : silent),
    readLines: () => createInterface(interactive ? { input, output } : { input, terminal: false }),
  };
}

/** An address as it may stand in an escape sequence: printable ASCII (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). */
function printable(url: string): string {
  return url.replace(/[^\x21-\x7e]+/gu, (text) => encodeURIComponent(text.toWellFormed()));
}

const silent: Progress = { update: () => undefined, end: () => undefined };

function bar(label: string, stream: WriteStream): Progress {
  const drawn = new SingleBar({
    format: `${label} {bar} {value}/{total}{left}`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
  });
  const timeLeft = new TimeLeft();
  let started = false;
  return {
    update: (done, total) => {
      const seconds = timeLeft.after(done, total);
      const left = { left: seconds === null ? '' : ` · ${spoken(seconds)}` };
      if (started) drawn.setTotal(total);
      else drawn.start(total, done, left);
      started = true;
      drawn.update(done, left);
    },
    end: () => {
      if (started) drawn.stop();
      started = false;
    },
  };
}
