import type { Edicola } from '../app.js';
import type { Call, Command } from './command.js';
import { converse } from './converse.js';
import { openWithProgress } from './open-with-progress.js';
import { bringUpToDate } from './up-to-date.js';

export const command: Command = {
  usage: 'start',
  summary:
    'Brings the library up to date, then is the Discord bot (with DISCORD_TOKEN) or talks in the terminal.',
  options: {},
  run,
};

async function run(call: Call): Promise<number> {
  const edicola = await openWithProgress(call);
  try {
    await talk(edicola, call);
    return 0;
  } finally {
    await edicola.close();
  }
}

async function talk(edicola: Edicola, call: Call): Promise<void> {
  await bringUpToDate(edicola, call.terminal, call.signal);
  await converse(edicola, call.terminal, call.signal);
}
