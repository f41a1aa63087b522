#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { Command } from './cli/command.js';
import { openTerminal } from './cli/terminal.js';
import { invocationFolder, loadConfig } from './config.js';
import { EdicolaError, errorCode, errorMessage, UsageError } from './errors.js';

/** One file a command; loaded only when asked for, so that `articles` does not wait for Discord. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./cli/start.js'),
  ask: () => import('./cli/ask.js'),
  ingest: () => import('./cli/ingest.js'),
  extract: () => import('./cli/extract.js'),
  articles: () => import('./cli/articles.js'),
  forget: () => import('./cli/forget.js'),
  reindex: () => import('./cli/reindex.js'),
  feed: () => import('./cli/feed.js'),
  backup: () => import('./cli/backup.js'),
  restore: () => import('./cli/restore.js'),
  eval: () => import('./cli/eval.js'),
  doctor: () => import('./cli/doctor.js'),
};

const general = `usage: edicola COMMAND [options]; commands: ${Object.keys(commands).join(', ')}; edicola COMMAND --help`;

/** Parses the command line, runs one command, and turns what it throws into an exit code. */
async function main(words: string[]): Promise<number> {
  const [name = '', ...rest] = words;
  let usage = general;
  let debug = false;
  try {
    if (name === '--help' || name === 'help') return say(`${general}\n`);
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UsageError(name === '' ? 'no command given' : `${name} is no command`);
    const { command } = await load();
    usage = `usage: edicola ${command.usage}`;
    const { values, positionals } = parsed(command, rest);
    if (values.help) return say(`${usage}\n${command.summary}\n`);
    const config = loadConfig();
    debug = config.LOG_LEVEL === 'debug';
    const terminal = openTerminal(
      process.stdin,
      process.stdout,
      process.stderr,
      config.NO_COLOR !== undefined,
    );
    return await command.run({
      config,
      values,
      positionals,
      terminal,
      signal: stopSignal(),
      cwd: invocationFolder(),
    });
  } catch (error) {
    return failed(error, usage, debug);
  }
}

function parsed(command: Command, words: string[]) {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(errorMessage(error).split('.')[0] ?? 'unknown option');
  }
}

/** An error of ours is its sentence; one nobody foresaw shows its stack when debugging. */
function failed(error: unknown, usage: string, debug: boolean): number {
  if (error instanceof UsageError) {
    process.stderr.write(`edicola: ${error.message}\n${usage}\n`);
    return 2;
  }
  if (errorCode(error) === 'EPIPE') return 0;
  const known = error instanceof EdicolaError;
  const sentence = errorMessage(error).replace(/\s*\n\s*/g, ' ');
  const advice = known ? '' : ' (unexpected; LOG_LEVEL=debug shows where)';
  process.stderr.write(`edicola: ${sentence}${advice}\n`);
  if (debug) console.error(error);
  return 1;
}

/** The first Ctrl-C or SIGTERM asks the command to stop; the second does not ask. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort(new EdicolaError('stopped', 'stopped before the end; what was done is kept'));
    });
  }
  return controller.signal;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

// Whoever reads our output may stop reading: that is no failure of ours.
process.stdout.on('error', (error) => process.exit(errorCode(error) === 'EPIPE' ? 0 : 1));
const exitCode = await main(process.argv.slice(2));
process.stdout.write('', () => process.exit(exitCode));
