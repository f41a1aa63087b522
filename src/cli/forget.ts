import { EdicolaError, UsageError } from '../errors.js';
import { openLibrary } from '../library.js';
import { type Call, type Command, textOption } from './command.js';

export const command: Command = {
  usage: 'forget [--before DAY [--dry-run]] ID...',
  summary:
    'Removes articles for good, with every version, passage and vector: by id (`articles` shows them) or by day of publication.',
  options: { before: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run,
};

async function run(call: Call): Promise<number> {
  const day = textOption(call, 'before');
  if (day !== undefined) return await forgetBefore(day, call);
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

/** What the retention setting does daily, by hand; with `--dry-run` it only says what would go. */
async function forgetBefore(day: string, { config, values, terminal, positionals }: Call): Promise<number> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
    throw new UsageError(`--before is ${JSON.stringify(day)}, allowed: a day as 2026-01-31`);
  }
  if (positionals.length > 0) throw new UsageError('either --before or ids');
  const dryRun = values['dry-run'] === true;
  const library = openLibrary(config);
  try {
    const articles = await library.store.forgetPublishedBefore(day, { dryRun });
    for (const { id } of articles) terminal.print(`${dryRun ? 'would be forgotten' : 'forgotten'}: ${id}`);
    terminal.tell(`${articles.length} articles published before ${day}`);
    return 0;
  } finally {
    await library.close();
  }
}
