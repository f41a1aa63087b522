import path from 'node:path';
import { UsageError } from '../errors.js';
import { backUpLibrary } from '../library.js';
import type { Call, Command } from './command.js';

export const command: Command = {
  usage: 'backup FILE',
  summary:
    'Copies the whole library into one file, while it is being used, and reads the copy to be sure of it.',
  options: { json: { type: 'boolean' } },
  run,
};

async function run({ config, positionals, terminal, values, cwd }: Call): Promise<number> {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new UsageError('name one file for the backup');
  const file = path.resolve(cwd, name);
  const bar = terminal.progress('backing up');
  try {
    const counts = await backUpLibrary(config, file, (share) => bar.update(Math.round(share * 100), 100));
    bar.end();
    if (values.json) terminal.json({ file, ...counts });
    else
      terminal.print(
        `${counts.articles} articles, ${counts.passages} passages in ${file}, read back and whole`,
      );
    return 0;
  } finally {
    bar.end();
  }
}
