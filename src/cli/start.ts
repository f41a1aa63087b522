import type { Edicola } from '../app.js';
import { bringUpToDate } from '../inbox.js';
import { forgetExpired } from '../retention.js';
import { runBot } from '../run-bot.js';
import { lockLibrary } from '../store/library-lock.js';
import type { Call, Command } from './command.js';
import { converse } from './converse.js';
import { openWithProgress } from './open-with-progress.js';

export const command: Command = {
  usage: 'start',
  summary:
    'Brings the library up to date, then is the Discord bot (with DISCORD_TOKEN) or talks in the terminal.',
  options: {},
  run,
};

async function run(call: Call): Promise<number> {
  const { DISCORD_TOKEN: token, DATA_DIR } = call.config;
  // One bot a library: two would answer everything twice.
  const lock = token === undefined ? null : lockLibrary(DATA_DIR);
  try {
    const edicola = await openWithProgress(call);
    try {
      if (token === undefined) await talk(edicola, call);
      else await runBot(edicola, token, call.signal);
      return 0;
    } finally {
      await edicola.close();
    }
  } finally {
    lock?.release();
  }
}

async function talk(edicola: Edicola, { terminal, signal }: Call): Promise<void> {
  const expired = await forgetExpired(edicola.store, edicola.config);
  if (expired.length > 0) terminal.tell(`${expired.length} articles older than RETENTION_DAYS forgotten`);
  await bringUpToDate(edicola, terminal, signal);
  await converse(edicola, terminal, signal);
}
