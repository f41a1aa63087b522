import { EdicolaError, UsageError } from '../errors.js';
import { openLibrary } from '../library.js';
import type { Call, Command } from './command.js';

export const command: Command = {
  usage: 'forget ID...',
  summary: 'Removes articles for good, with every version, passage and vector; `articles` shows the ids.',
  options: {},
  run,
};

async function run(call: Call): Promise<number> {
  if (call.positionals.length === 0) throw new UsageError('no article id given');
  const library = openLibrary(call.config);
  const missing: string[] = [];
  try {
    for (const id of call.positionals) {
      if (await library.forget(id)) call.terminal.print(`forgotten: ${id}`);
      else missing.push(id);
    }
  } finally {
    await library.close();
  }
  if (missing.length > 0) {
    const ids = missing.join(', ');
    throw new EdicolaError(
      'article-missing',
      `no article has the id ${ids}; \`edicola articles\` shows the ids`,
    );
  }
  return 0;
}
