import path from 'node:path';
import { UsageError } from '../errors.js';
import { restoreLibrary } from '../library.js';
import type { Call, Command } from './command.js';

export const command: Command = {
  usage: 'restore FILE',
  summary: 'Puts a backup in the place of the library; what was there is kept beside it under a dated name.',
  options: { json: { type: 'boolean' } },
  run,
};

async function run({ config, positionals, terminal, values, cwd }: Call): Promise<number> {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new UsageError('name the backup to restore');
  const { counts, aside } = await restoreLibrary(config, path.resolve(cwd, name));
  if (values.json) terminal.json({ ...counts, aside });
  else terminal.print(`restored: ${counts.articles} articles, ${counts.passages} passages`);
  if (aside !== null) terminal.tell(`the library that was there is kept as ${aside}`);
  return 0;
}
