import { EdicolaError } from '../errors.js';
import { type ArticleChange, articleChanges } from '../passages/article-changes.js';
import type { ArticleVersion, Store } from '../store/store.js';
import type { Call } from './command.js';
import type { Terminal } from './terminal.js';

/** A version of an article, with what it changed of the one before it. */
interface HistoryEntry {
  storedAt: string;
  title: string;
  changes: ArticleChange[];
}

/**
 * Shows what an article has said, oldest first: `[{storedAt, title, changes: [{kind, section, text}]}]`.
 *
 * @throws EdicolaError `article-missing`
 */
export async function showHistory(store: Store, id: string, { values, terminal }: Call): Promise<void> {
  const history = changesOf(await store.versions(id));
  if (history.length === 0) {
    throw new EdicolaError(
      'article-missing',
      `no article has the id ${id}; \`edicola articles\` shows the ids`,
    );
  }
  if (values.json) terminal.json(history);
  else terminal.print(history.map((entry, index) => render(entry, index, terminal)).join('\n\n'));
}

function changesOf(versions: readonly ArticleVersion[]): HistoryEntry[] {
  return versions.map(({ storedAt, article }, index) => {
    const before = versions[index - 1];
    return { storedAt, title: article.title, changes: before ? articleChanges(before.article, article) : [] };
  });
}

function render({ storedAt, title, changes }: HistoryEntry, index: number, terminal: Terminal): string {
  const moment = storedAt.replace('T', ' ').slice(0, 16);
  const head = `${terminal.style('bold', title)}\n  ${terminal.style('dim', `${moment} UTC`)}`;
  if (index === 0) return head;
  const lines = changes.map(({ kind, section, text }) => {
    const sign = kind === 'added' ? '+' : '-';
    const where = section === null || section === text ? '' : ` [${section}]`;
    return terminal.style(kind === 'added' ? 'green' : 'red', `  ${sign} ${text}${where}`);
  });
  return [head, ...(lines.length === 0 ? ['  only dates, authors, tags or addresses'] : lines)].join('\n');
}
