import { ComponentType } from 'discord.js';
import type { Vote } from '../../store/chat-store.js';
import { plainLine } from '../safe-text.js';
import { plainScreen, type Screen } from '../screen.js';
import type { Texts } from '../texts/texts.js';

const name = 'edicola-feedback.csv';

/** The votes as a table: when, which way, why, and what the answer cited; not who. */
export function feedbackFile(votes: readonly Vote[], texts: Texts): Screen {
  const rows = votes.map(({ at, helpful, reason, cited }) => [
    new Date(at).toISOString(),
    helpful ? 'up' : 'down',
    reason ?? '',
    cited.join(' | '),
  ]);
  const lines = [['at', 'vote', 'reason', 'cited'], ...rows].map((row) => row.map(cell).join(','));
  const { components } = plainScreen(texts.feedbackFile(votes.length));
  return {
    components: [...components, { type: ComponentType.File, file: { url: `attachment://${name}` } }],
    files: [{ name, attachment: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) }],
  };
}

/** A cell that a spreadsheet takes as text: quoted, and never the start of a formula. */
function cell(text: string): string {
  const line = plainLine(text, 2000);
  return `"${(/^[=+\-@]/.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
