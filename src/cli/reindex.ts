import type { Call, Command } from './command.js';
import { openWithProgress } from './open-with-progress.js';

export const command: Command = {
  usage: 'reindex [--json] [--reread]',
  summary:
    'Rebuilds vectors of another model or other passage settings, and the index; --reread reads the kept pages again.',
  options: { json: { type: 'boolean' }, reread: { type: 'boolean' } },
  run,
};

async function run(call: Call): Promise<number> {
  const { values, terminal, signal } = call;
  const edicola = await openWithProgress(call);
  const bar = terminal.progress('reindexing');
  const totals = { articles: 0, renewed: 0, failed: 0 };
  try {
    for await (const { done, total, result } of edicola.reindex({ reread: values.reread === true, signal })) {
      totals.articles = total;
      if (result.status === 'failed') {
        totals.failed++;
        terminal.tell(`${result.source}: ${result.message}`);
      } else if (result.status !== 'unchanged') totals.renewed++;
      bar.update(done, total);
    }
    bar.end();
    await edicola.index.save();
    const passages = edicola.index.size;
    if (values.json) terminal.json({ ...totals, passages, model: edicola.embedder.model });
    else
      terminal.print(
        `${totals.renewed} articles renewed, ${totals.failed} failed; ${passages} passages in the index.`,
      );
    return totals.failed > 0 && totals.renewed === 0 ? 1 : 0;
  } finally {
    bar.end();
    await edicola.close();
  }
}
