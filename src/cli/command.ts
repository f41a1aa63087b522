import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.js';
import { UsageError } from '../errors.js';
import type { Terminal } from './terminal.js';

/** What a command is called with. */
export interface Call {
  config: Config;
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
  terminal: Terminal;
  /** Aborts at the first Ctrl-C or SIGTERM. */
  signal: AbortSignal;
  /** The folder the user stands in. */
  cwd: string;
}

/** One command of the terminal: its words, and what it does. */
export interface Command {
  /** After `edicola `. */
  usage: string;
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Returns the exit code; throws for `main.ts` to tell. */
  run(call: Call): Promise<number>;
}

/** A whole number given as an option, within bounds. */
export function wholeNumber(call: Call, name: string, fallback: number, min: number, max: number): number {
  const given = call.values[name];
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new UsageError(`--${name} is ${JSON.stringify(given)}, allowed: ${min} to ${max}`);
  }
  return value;
}

/** The text given as an option, if any. */
export function textOption(call: Call, name: string): string | undefined {
  const given = call.values[name];
  return typeof given === 'string' && given !== '' ? given : undefined;
}
