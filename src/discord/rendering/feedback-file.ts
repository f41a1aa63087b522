import type { Vote } from '../../store/chat-store.js';
import { csvFile } from '../csv-file.js';
import { plainScreen, type Screen, withFile } from '../screen.js';
import type { Texts } from '../texts/texts.js';

/** The votes as a table: when, which way, why, and what the answer cited; not who. */
export function feedbackFile(votes: readonly Vote[], texts: Texts): Screen {
  const rows = votes.map(({ at, helpful, reason, cited }) => [
    new Date(at).toISOString(),
    helpful ? 'up' : 'down',
    reason ?? '',
    cited.join(' | '),
  ]);
  const file = csvFile('edicola-feedback.csv', [['at', 'vote', 'reason', 'cited'], ...rows]);
  return withFile(plainScreen(texts.feedbackFile(votes.length)), file);
}
